package io.tsrpc.it.types.protocols;

import java.time.Instant;

/** A union whose members have a property of the same name that JSON writes the same for different types. */
public sealed interface Clash {
    /** A date, which is text in JSON. */
    record At(Instant when) implements Clash {}

    /** A text. */
    record Said(String when) implements Clash {}
}
