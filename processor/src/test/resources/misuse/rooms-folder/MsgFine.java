package chat.protocols;

public record MsgFine(chat.protocols.rt.Shared shared, Rooms rooms, chat.protocols.user.Rooms fine) {}
