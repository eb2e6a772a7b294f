package chat.protocols;

/** Not all of its records fit the type argument. */
public sealed interface Result<T> {
    record Ok<T>(T value) implements Result<T> {}

    record Count(int count) implements Result<Integer> {}
}
