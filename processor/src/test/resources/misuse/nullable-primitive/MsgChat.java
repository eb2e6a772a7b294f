package chat.protocols;

import org.jspecify.annotations.Nullable;

public record MsgChat(
        @Nullable int number, // ERROR[NULLABLE_PRIMITIVE] `int` cannot be null; write `@Nullable Integer`
        @Nullable boolean[] flags, // ERROR[NULLABLE_PRIMITIVE] `boolean` cannot be null; write `boolean @Nullable []` if the array can be null, or `@Nullable Boolean[]` if its elements can.
        @Nullable byte[] bytes, // ERROR[NULLABLE_PRIMITIVE] `byte` cannot be null; write `byte @Nullable []`.
        byte @Nullable [] fine) {}
