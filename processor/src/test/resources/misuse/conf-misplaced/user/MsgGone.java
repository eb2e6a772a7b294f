package chat.protocols.user;

public record MsgGone() {}
