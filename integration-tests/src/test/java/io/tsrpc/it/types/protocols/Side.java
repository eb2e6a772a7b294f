package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.StringValue;

/** Members with texts only. */
public enum Side {
    /** By its name. */
    LEFT,
    /** By a text that looks like a number. */
    @StringValue("1")
    RIGHT,
    /** By no text. */
    @StringValue("")
    NEITHER
}
