package chat.protocols;

public record MsgUserChat() {}
