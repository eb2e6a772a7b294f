package chat.protocols;

public record Rooms() {} // ERROR[FILE_NAME] `Rooms` would be in the file `Rooms.ts`, which is the same as `rooms.ts`, which the processor emits itself, where
