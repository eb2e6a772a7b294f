package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ReconnectListener;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.text.ShortText;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener of events, one after the other, on threads for user code.
 *
 * <p>A failure may have as much text as a server cares to send, so of the events that wait only the latest have all of it.
 */
final class ReconnectEvents {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);

    private static final int MOST_WHOLE = 4;
    private static final int LONGEST_TEXT = 1_000;

    private final @Nullable ReconnectListener listener;
    private final Executor userThreads;
    private final SerialQueue queue = new SerialQueue();

    /** Those that wait to be told and are whole. */
    @GuardedBy("whole")
    private final Queue<Why> whole = new ArrayDeque<>();

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

    /** Adds an event of a failure, as {@link #add(Consumer)} does. */
    Runnable add(ConnectFailure failure, BiConsumer<ReconnectListener, ConnectFailure> event) {
        if (listener == null) {
            return () -> {};
        }
        Why why = new Why(failure);
        synchronized (whole) {
            whole.add(why);
            if (whole.size() > MOST_WHOLE) {
                whole.remove().shorten();
            }
        }
        return add(told -> event.accept(told, take(why)));
    }

    private ConnectFailure take(Why why) {
        synchronized (whole) {
            boolean unused = whole.remove(why);
            return why.failure;
        }
    }

    private static void tell(ReconnectListener listener, Consumer<ReconnectListener> event) {
        Interrupts.forget();
        try {
            event.accept(listener);
        } catch (Throwable e) { // user code may throw anything; later events must be told
            LOG.error("The listener of reconnects failed", e);
        }
    }

    /** The failure of an event. Guarded by the lock of those that are whole. */
    private static final class Why {
        private ConnectFailure failure;

        private Why(ConnectFailure failure) {
            this.failure = failure;
        }

        private void shorten() {
            String text = ShortText.of(failure.message(), LONGEST_TEXT);
            failure = new ConnectFailure(failure.code(), text, failure.httpStatus(), null);
        }
    }
}
