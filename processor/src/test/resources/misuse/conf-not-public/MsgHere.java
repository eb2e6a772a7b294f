package chat.protocols;

@Local
public record MsgHere() {}
