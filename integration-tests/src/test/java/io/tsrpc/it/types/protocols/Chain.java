package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A generic type that is recursive in every way. */
public record Chain<T>(
        T value,
        @Nullable Chain<T> next,
        Optional<Chain<T>> previous,
        List<@Nullable Chain<T>> sides,
        Map<Integer, Chain<T>> numbered,
        @Nullable Link<T> link) {
    /** Two of them, in a tuple. */
    @Tuple
    public record Link<T>(Chain<T> from, @Nullable Chain<T> to) {}
}
