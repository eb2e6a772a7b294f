package chat.protocols;

public record MsgChat(Kind kind) {}
