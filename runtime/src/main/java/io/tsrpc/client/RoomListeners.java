package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Subscription;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.room.ClientRoomsListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Those who listen to a client's rooms. What they are told goes through the queue of messages, so that it comes between them. Thread-safe;
 * no method blocks or runs user code.
 */
final class RoomListeners {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.CLIENT_MSG));

    private final SerialQueue messages;
    private final Executor userThreads;
    private final List<ClientRoomsListener> listeners = new CopyOnWriteArrayList<>();

    RoomListeners(SerialQueue messages, Executor userThreads) {
        this.messages = messages;
        this.userThreads = userThreads;
    }

    Subscription add(ClientRoomsListener listener) {
        listeners.add(requireNonNull(listener, "listener"));
        return () -> {
            boolean unused = listeners.remove(listener);
        };
    }

    void tell(Consumer<ClientRoomsListener> event) {
        listeners.forEach(listener -> tell(listener, event));
    }

    /** Tells one who listens to something else of a room. */
    <L> void tell(L listener, Consumer<L> event) {
        Runnable work = messages.add(() -> {
            Interrupts.forget();
            try {
                event.accept(listener);
            } catch (Throwable e) { // user code
                FAILURES.error(listener.getClass(), e, "A listener to rooms failed");
            }
        });
        if (work != null) {
            userThreads.execute(work);
        }
    }
}
