package io.tsrpc.it.nulls.protocols;

import org.jspecify.annotations.Nullable;

/** A record. */
public record Point(int x, @Nullable Integer y) {}
