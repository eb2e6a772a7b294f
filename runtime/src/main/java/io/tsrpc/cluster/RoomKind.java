package io.tsrpc.cluster;

import io.tsrpc.codec.CodecException;

/** What a group of connections is for. Names of different kinds have nothing to do with each other. */
public enum RoomKind {
    /** A room. */
    ROOM(1, ".r."),

    /** All connections of a user. */
    USER(2, ".u.");

    private final int number;
    private final String part;

    RoomKind(int number, String part) {
        this.number = number;
        this.part = part;
    }

    /** The kind with a number on the wire. */
    static RoomKind of(long number) {
        for (RoomKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw CodecException.of("There is no kind " + number + " of rooms");
    }

    /** Its number on the wire. */
    int number() {
        return number;
    }

    /** What its topics have between the application and the name. */
    String part() {
        return part;
    }
}
