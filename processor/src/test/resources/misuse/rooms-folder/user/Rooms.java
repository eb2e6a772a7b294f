package chat.protocols.user;

public record Rooms() {}
