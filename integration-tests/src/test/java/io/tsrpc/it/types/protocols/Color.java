package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;

/** Members with names, texts and numbers. */
public enum Color {
    /** By its name. */
    RED,
    /** By a text. */
    @StringValue("green")
    GREEN,
    /** By a number. */
    @IntValue(-3)
    BLUE
}
