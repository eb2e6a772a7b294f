package io.tsrpc.client;

import io.tsrpc.ReconnectListener;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells a listener of events, one after the other, on threads for user code. */
final class ReconnectEvents {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);

    private final @Nullable ReconnectListener listener;
    private final Executor userThreads;
    private final SerialQueue queue = new SerialQueue();

    ReconnectEvents(@Nullable ReconnectListener listener, Executor userThreads) {
        this.listener = listener;
        this.userThreads = userThreads;
    }

    /** Adds an event, which is told after those before. Returns what has the listener told, to be run without a lock. */
    Runnable add(Consumer<ReconnectListener> event) {
        ReconnectListener told = listener;
        Runnable work = told == null ? null : queue.add(() -> tell(told, event));
        return work == null ? () -> {} : () -> userThreads.execute(work);
    }

    private static void tell(ReconnectListener listener, Consumer<ReconnectListener> event) {
        Interrupts.forget();
        try {
            event.accept(listener);
        } catch (Throwable e) { // user code may throw anything; later events must be told
            LOG.error("The listener of reconnects failed", e);
        }
    }
}
