package chat.protocols;

public record MsgFine() {}
