package chat.protocols;

public record MsgChat(Other<Integer> other, Ordered<Object> ordered, Same<Integer, String> same, Listed<String> listed) {}

sealed interface Other<T> { // ERROR[UNION_EMPTY] None of the records that `Other` permits can be a `Other<Integer>`
    record Text() implements Other<String> {}
}

sealed interface Ordered<T> {
    record One<T extends Comparable<T>>(T value) implements Ordered<T> {}

    record Any<T>(T value) implements Ordered<T> {}
}

sealed interface Same<T, U> {
    record Both<T>(T value) implements Same<T, T> {}

    record Either<T, U>(T one, U other) implements Same<U, T> {}
}

sealed interface Listed<T> {
    record Array<T>(T value) implements Listed<T[]> {}

    record Single<T>(T value) implements Listed<T> {}
}
