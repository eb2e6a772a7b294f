package chat.protocols;

@Many
public record MsgMany() {}
