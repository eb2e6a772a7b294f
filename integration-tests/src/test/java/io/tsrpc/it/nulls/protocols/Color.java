package io.tsrpc.it.nulls.protocols;

/** An enum. */
public enum Color {
    /** A member. */
    RED
}
