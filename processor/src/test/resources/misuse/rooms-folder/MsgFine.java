package chat.protocols;

public record MsgFine(chat.protocols.rt.Shared shared) {}
