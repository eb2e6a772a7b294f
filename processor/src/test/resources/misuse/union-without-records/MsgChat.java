package chat.protocols;

public record MsgChat(Shape shape) {}

sealed interface Shape {} // ERROR[UNION_WITHOUT_RECORDS] `Shape` has no records; let those that belong to it implement it

record Circle(double radius) {}
