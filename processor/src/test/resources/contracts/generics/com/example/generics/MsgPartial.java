package com.example.generics;

/** Unions of which some records are members of other instantiations only. */
public record MsgPartial(
        Ordered<Object> ordered, Lettered<Integer> lettered, Same<Integer, String> same, Listed<String> listed) {
    sealed interface Ordered<T> {
        record One<T extends Comparable<T>>(T value) implements Ordered<T> {}

        record Any<T>(T value) implements Ordered<T> {}
    }

    sealed interface Lettered<T> {
        record Text<T extends CharSequence>(T value) implements Lettered<T> {}

        record Other<T>(T value) implements Lettered<T> {}

        record Fixed(String text) implements Lettered<String> {}
    }

    sealed interface Same<T, U> {
        record Both<T>(T value) implements Same<T, T> {}

        record Either<T, U>(T one, U other) implements Same<U, T> {}
    }

    sealed interface Listed<T> {
        record Array<T>(T value) implements Listed<T[]> {}

        record Single<T extends Comparable<? super T>>(T value) implements Listed<T> {}
    }
}
