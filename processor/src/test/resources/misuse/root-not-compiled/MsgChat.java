package chat.protocols;

public record MsgChat(String text) {} // ERROR[ROOT_NOT_COMPILED] belongs to the protocols root `chat.protocols`
