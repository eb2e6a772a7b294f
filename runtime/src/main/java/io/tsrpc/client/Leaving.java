package io.tsrpc.client;

import io.tsrpc.engine.UserFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The end of a client's stay in a room, until it has been heard. Not thread-safe. */
final class Leaving {
    private final UserFuture<Void> done;

    /** The connection on which the server is told; null as long as it is not. */
    private @Nullable Hearing on;

    /** Whether the server has told that the client has left, before the answer: what follows is new. */
    private boolean isTold;

    /** The room as the client enters it anew when this is done. */
    private @Nullable HeardRoom next;

    Leaving(Executor userThreads) {
        this.done = new UserFuture<>(userThreads);
    }

    /** Completes when the server knows, or need not know. */
    UserFuture<Void> done() {
        return done;
    }

    /** The server is told on a connection. */
    void asks(Hearing connection) {
        on = connection;
    }

    /** Whether the server is told, or was. */
    boolean isAsked() {
        return on != null;
    }

    /** Whether the server is told on this connection. */
    boolean isAskedOn(Hearing connection) {
        return on == connection;
    }

    /** Whether the server was told on a connection before the one with a number. */
    boolean isOfBefore(int number) {
        return on != null && on.start().number() < number;
    }

    /** The server tells that the client is not in the room. If it was not asked, it tells of another time. */
    void heard() {
        isTold |= on != null;
    }

    /** Whether what the server tells of the room is about the time before. */
    boolean isPending() {
        return !isTold;
    }

    /** The client enters the room anew when this is done. */
    void precedes(HeardRoom room) {
        next = room;
    }

    /** Whether a room is the one that the client enters anew, or has entered, when this is done. */
    boolean isBefore(HeardRoom room) {
        return next == room;
    }
}
