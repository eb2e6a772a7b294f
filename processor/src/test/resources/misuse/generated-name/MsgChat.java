package chat.protocols;

@Level(3)
public record MsgChat() {}
