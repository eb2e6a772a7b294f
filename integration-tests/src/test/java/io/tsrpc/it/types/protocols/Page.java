package io.tsrpc.it.types.protocols;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generic type, and one in it. */
public record Page<T>(List<T> items, @Nullable T first, Range<T> range) {
    /** From one to another. */
    public record Range<T>(@Nullable T from, @Nullable T to) {}
}
