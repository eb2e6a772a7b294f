package io.tsrpc.it.versions.newer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recursive type. */
public record Branch(
        Item item,
        List<Branch> branches,
        @Nullable Boolean isOpen,
        @Nullable Branch twin) {}
