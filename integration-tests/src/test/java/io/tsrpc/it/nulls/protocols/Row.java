package io.tsrpc.it.nulls.protocols;

import io.tsrpc.contract.Tuple;
import org.jspecify.annotations.Nullable;

/** A tuple whose last elements need not be there. */
@Tuple
public record Row(
        String text,
        Object any,
        @Nullable Integer number,
        @Nullable Boolean flag) {}
