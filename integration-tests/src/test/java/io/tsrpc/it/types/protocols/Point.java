package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tuple with an optional tail. */
@Tuple
public record Point(
        double x, int y, @Nullable String name, @Nullable List<Integer> path) {}
