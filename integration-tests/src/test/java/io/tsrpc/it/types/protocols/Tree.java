package io.tsrpc.it.types.protocols;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recursive type. */
public record Tree(
        String name, List<Tree> children, @Nullable Tree favourite, Map<String, Tree> byName) {}
