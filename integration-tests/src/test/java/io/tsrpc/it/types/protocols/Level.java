package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.IntValue;

/** Members with numbers only. */
public enum Level {
    /** Nothing. */
    @IntValue(0)
    NONE,
    /** Below nothing. */
    @IntValue(Integer.MIN_VALUE)
    LOWEST,
    /** As much as it gets. */
    @IntValue(Integer.MAX_VALUE)
    HIGHEST
}
