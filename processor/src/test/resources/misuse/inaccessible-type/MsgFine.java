package chat.protocols;

public record MsgFine(Page<String> page) {}
