package chat.protocols;

public record MsgChat(Shape shape) {}

sealed interface Shape permits Circle, Square, Kind, Open {}

record Circle() implements Shape {}

final class Square implements Shape {} // ERROR[UNION_MEMBER] `Shape` permits `Square`, which is neither a record nor a sealed interface of records; make it a record

enum Kind implements Shape { // ERROR[UNION_MEMBER] `Shape` permits `Kind`
    A
}

non-sealed interface Open extends Shape {} // ERROR[UNION_MEMBER] `Shape` permits `Open`
