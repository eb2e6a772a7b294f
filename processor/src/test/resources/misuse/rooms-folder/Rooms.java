package chat.protocols;

public record Rooms() {} // ERROR[ROOMS_FOLDER] `Rooms` is where `rooms = true` of @Protocols adds its own
