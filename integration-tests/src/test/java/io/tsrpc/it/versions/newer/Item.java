package io.tsrpc.it.versions.newer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands in lists, maps and trees. */
public record Item(
        String text,
        int number,
        @Nullable Boolean flag,
        @Nullable Integer size,
        @Nullable Map<String, Boolean> marks,
        @Nullable Extra extra) {}
