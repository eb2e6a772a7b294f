package chat.protocols;

public record Page<T>(T item, Cursor cursor) {} // ERROR[INACCESSIBLE_TYPE] `Cursor` is not public, so the codec of `Page` in package `chat.protocols.user` cannot access it

record Cursor(int position) {}
