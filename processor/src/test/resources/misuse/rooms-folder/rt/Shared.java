package chat.protocols.rt;

public record Shared() {} // ERROR[ROOMS_FOLDER] `Shared` is in the folder `rt`
