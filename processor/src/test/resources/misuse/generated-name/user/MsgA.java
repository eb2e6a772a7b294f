package chat.protocols.user;

public record MsgA() {}
