package io.tsrpc.server;

import io.tsrpc.room.protocols.rt.ApiResume;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    /** @param entrance lets the client into one. It is called on threads for user code. */
    RoomByRoom(
            DuplexConnection conn,
            List<ApiResume.Wanted> wanted,
            Function<ApiResume.Wanted, CompletableFuture<E>> entrance) {
        this.conn = conn;
        this.wanted = wanted.iterator();
        this.entrance = entrance;
    }

    /** Begins, on the calling thread. Completes with what has come of each. */
    CompletionStage<List<E>> enter() {
        goOn();
        return all;
    }

    private void goOn() {
        try {
            while (wanted.hasNext()) {
                CompletableFuture<?> step = entrance.apply(wanted.next()).thenCompose(next -> {
                    entered.add(next);
                    return conn.whenWritable();
                });
                if (!step.isDone()) {
                    var unused = step.whenComplete((done, failure) -> goOnUnless(failure));
                    return;
                }
                step.join();
            }
        } catch (Throwable e) { // user code may throw anything
            all.completeExceptionally(e);
            return;
        }
        all.complete(entered);
    }

    private void goOnUnless(@Nullable Throwable failure) {
        if (failure == null) {
            goOn();
        } else {
            all.completeExceptionally(failure);
        }
    }
}
