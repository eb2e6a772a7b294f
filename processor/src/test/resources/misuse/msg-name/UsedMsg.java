package chat.protocols;

public record UsedMsg() {}
