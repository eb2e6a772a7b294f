package chat.protocols;

public record MsgChat(Page<String> strings, Page<Integer> numbers, Line one, Line two) {}

record Page<T>(T item, char letter) {} // ERROR[UNSUPPORTED_TYPE] `char` cannot be sent

record Line(
        Thread a, // ERROR[UNSUPPORTED_TYPE] `Thread` cannot be sent
        Thread b) {} // ERROR[UNSUPPORTED_TYPE] `Thread` cannot be sent
