package io.tsrpc.server;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes the {@link RoomTail}s of a server may keep together. Thread-safe. */
final class RoomTails {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    RoomTails(long most) {
        this.most = most;
    }

    /** Takes so many. Returns false if there are too many now; they have to be given back nevertheless. */
    boolean take(long bytes) {
        return taken.addAndGet(bytes) <= most;
    }

    void give(long bytes) {
        taken.addAndGet(-bytes);
    }
}
