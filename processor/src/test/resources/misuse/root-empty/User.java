package chat.protocols;

public record User(String name) {}
