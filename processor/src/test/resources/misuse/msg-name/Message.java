package chat.protocols;

public record Message() {}
