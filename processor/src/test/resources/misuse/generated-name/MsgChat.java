package chat.protocols;

public record MsgChat() {}
