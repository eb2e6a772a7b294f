package chat.protocols;

public record MsgChat(Point point) {}
