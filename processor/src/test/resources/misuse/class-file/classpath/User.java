package chat.shared;

public record User(String name) {}
