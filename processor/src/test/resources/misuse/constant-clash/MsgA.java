package chat.protocols;

public record MsgA() {}
