package io.tsrpc.it.types.protocols;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything optional. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgOptionals(
        @Nullable Integer whole,
        @Nullable String text,
        Optional<String> wrapped,
        Optional<Shape> shape,
        byte @Nullable [] bytes,
        @Nullable List<@Nullable String> texts,
        @Nullable Map<String, Integer> counts,
        @Nullable Instant time,
        @Nullable Color color,
        @Nullable Shape other,
        @Nullable Point point,
        @Nullable UUID id,
        @Nullable Object any) {}
