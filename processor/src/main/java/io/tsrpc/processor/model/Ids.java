package io.tsrpc.processor.model;

/** Ids of services, properties, literals, enum constants and union members. A later stage assigns them. */
public final class Ids {
    /** The id of an element that is not numbered yet. */
    public static final int NONE = -1;

    private Ids() {}
}
