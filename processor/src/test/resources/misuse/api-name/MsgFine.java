package chat.protocols;

public record MsgFine(Shared.Req req, Shared.Res res) {}
