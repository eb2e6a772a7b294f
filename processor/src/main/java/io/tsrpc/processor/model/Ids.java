package io.tsrpc.processor.model;

/** Ids of services, properties, literals, enum constants and union members, which a later stage assigns. */
public final class Ids {
    /** The id of what has not been numbered. */
    public static final int NONE = -1;

    private Ids() {}
}
