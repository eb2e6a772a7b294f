package io.tsrpc.it.sets.protocols;

import io.tsrpc.contract.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that was noted. */
public sealed interface Mark {
    /** In the middle of other types. */
    record At(Instant instant, Optional<String> text) implements Mark {}

    /** Deeper. */
    record Of(Map<String, Double> sizes, Set<Pair> pairs) implements Mark {}

    /** An array. */
    @Tuple
    record Pair(double size, Object any) {}
}
