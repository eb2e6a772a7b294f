package chat.protocols;

public record MsgChat(Row row) {}
