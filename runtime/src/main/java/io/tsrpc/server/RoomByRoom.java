package io.tsrpc.server;

import io.tsrpc.room.protocols.rt.ApiResume;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client into the rooms that it wants to be in, one after the other: each when its connection has room for what the client has
 * missed there. Otherwise all of it would come at once, and be too much for the connection.
 *
 * @param <E> what comes of one
 */
final class RoomByRoom<E> {
    private final DuplexConnection conn;
    private final Iterator<ApiResume.Wanted> wanted;
    private final Function<ApiResume.Wanted, CompletableFuture<E>> entrance;
    private final List<E> entered = new ArrayList<>(); // used by one thread after the other
    private final CompletableFuture<List<E>> all = new CompletableFuture<>();
    private final Runnable goOn = this::goOn;
    private volatile boolean stopped;

    /** @param entrance lets the client into one. It is called on threads for user code. */
    RoomByRoom(
            DuplexConnection conn,
            List<ApiResume.Wanted> wanted,
            Function<ApiResume.Wanted, CompletableFuture<E>> entrance) {
        this.conn = conn;
        this.wanted = wanted.iterator();
        this.entrance = entrance;
    }

    /** Begins, on the calling thread. Completes with what has come of each, or of those before it was stopped. */
    CompletableFuture<List<E>> enter() {
        goOn();
        return all;
    }

    /** Nobody waits for it any more: it ends with the room that it has begun to enter, and does not wait for the client to read. */
    void stop() {
        stopped = true;
        endIfWaiting();
    }

    private void endIfWaiting() {
        if (conn.giveUpWait(goOn)) {
            all.complete(entered);
        }
    }

    private void goOn() {
        try {
            while (!stopped && wanted.hasNext()) {
                CompletableFuture<E> step = entrance.apply(wanted.next());
                if (!step.isDone()) {
                    var unused = step.whenComplete(this::goOnAfter);
                    return;
                }
                entered.add(step.join());
                if (waits()) {
                    return;
                }
            }
        } catch (Throwable e) { // user code may throw anything
            all.completeExceptionally(e);
            return;
        }
        all.complete(entered);
    }

    private void goOnAfter(@Nullable E next, @Nullable Throwable failure) {
        if (next == null) {
            all.completeExceptionally(failure == null ? new NullPointerException("entered") : failure);
            return;
        }
        entered.add(next);
        if (!waits()) {
            goOn();
        }
    }

    /** Whether the connection has no room now: this goes on when it has, or ends if it was stopped. */
    private boolean waits() {
        if (!conn.awaitWritable(goOn)) {
            return false;
        }
        if (stopped) { // before it waited
            endIfWaiting();
        }
        return true;
    }
}
