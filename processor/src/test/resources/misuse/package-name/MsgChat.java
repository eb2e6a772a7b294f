package chat.protocols;

public record MsgChat(io io, int java, int org) {}
