package chat.protocols;

public record MsgChat(Result<String> result) {}

sealed interface Result<T> {}

record Ok<T>(T value) implements Result<T> {}

record Pair<T, U>(T value, U other) implements Result<T> {} // ERROR[UNION_PARAMETER] The type parameter `U` of `Pair` cannot be inferred from `Result`
