package io.tsrpc.it.nulls.protocols;

/** A union. */
public sealed interface Shape {
    /** A member. */
    record Dot(int x) implements Shape {}

    /** Another one. */
    record Line(int length) implements Shape {}
}
