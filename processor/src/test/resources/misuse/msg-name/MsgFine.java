package chat.protocols;

public record MsgFine(UsedMsg used) {}
