package chat.protocols.rt;

public record Shared() {} // ERROR[ROOMS_FOLDER] `Shared` is where `rooms = true` of @Protocols adds its own
