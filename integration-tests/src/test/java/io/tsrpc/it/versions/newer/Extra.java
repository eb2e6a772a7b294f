package io.tsrpc.it.versions.newer;

import io.tsrpc.contract.Tuple;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with a few of what is hard to skip. */
public record Extra(
        boolean first,
        @Nullable Map<String, @Nullable String> texts,
        boolean second,
        @Nullable Union union) {
    /** A tuple. */
    @Tuple
    public record Pair(boolean left, @Nullable Extra right) {}

    /** A union of records, the first of which has the id 0. */
    public sealed interface Union {
        /** Member 0. */
        record Yes(boolean really, List<Boolean> flags) implements Union {}

        /** Member 1. */
        record No(Map<String, Integer> reasons) implements Union {}
    }
}
