package chat.protocols;

@SuppressWarnings("tsrpc")
public record QuietMsg() {}
