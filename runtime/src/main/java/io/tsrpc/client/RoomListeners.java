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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Those who listen to a client's rooms. What they are told goes through the queue of messages, so that it comes between them. Thread-safe;
 * no method blocks or runs user code.
 */
final class RoomListeners {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.CLIENT_MSG));

    /** What an event takes that waits, beside its texts. */
    private static final int EVENT_SIZE = 128;

    private final SerialQueue messages;
    private final Backlog backlog;
    private final Executor userThreads;
    private final List<ClientRoomsListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong told = new AtomicLong();

    RoomListeners(SerialQueue messages, Backlog backlog, Executor userThreads) {
        this.messages = messages;
        this.backlog = backlog;
        this.userThreads = userThreads;
    }

    Subscription add(ClientRoomsListener listener) {
        listeners.add(requireNonNull(listener, "listener"));
        return () -> {
            boolean unused = listeners.remove(listener);
        };
    }

    /** What has been told, in bytes of memory, as a number that only grows. */
    long told() {
        return told.get();
    }

    /**
     * Tells all of an event.
     *
     * @param stay the client's stay in the room, without which it is of no interest
     * @param size what its texts take, in bytes
     */
    void tellAll(Stay stay, long size, Consumer<ClientRoomsListener> event) {
        tell(listeners, stay, size, event);
    }

    /** Tells those who listen to something else of a room. */
    <L> void tell(Iterable<? extends L> all, long size, Consumer<L> event) {
        tell(all, Stay.UNENDING, size, event);
    }

    private <L> void tell(Iterable<? extends L> all, Stay stay, long size, Consumer<L> event) {
        long texts = size; // which they have in common
        for (L listener : all) {
            tell(listener, stay, texts, event);
            texts = 0;
        }
    }

    /** Tells one who listens to something else of a room. */
    <L> void tell(L listener, long size, Consumer<L> event) {
        tell(listener, Stay.UNENDING, size, event);
    }

    private <L> void tell(L listener, Stay stay, long size, Consumer<L> event) {
        afterOthers(size, () -> {
            if (!stay.lasts()) {
                return;
            }
            Interrupts.forget();
            try {
                event.accept(listener);
            } catch (Throwable e) { // user code
                FAILURES.error(listener.getClass(), e, "A listener to rooms failed");
            }
        });
    }

    /**
     * Runs a task behind the messages and the events that are there.
     *
     * @param size what it takes that waits, in bytes, beside what each takes
     */
    void afterOthers(long size, Runnable task) {
        long taken = EVENT_SIZE + size;
        Runnable work = messages.add(() -> {
            backlog.remove(taken); // it waits no longer: a listener may need the reply of a call
            task.run();
        });
        backlog.add(taken); // now: adding it may have failed for want of memory
        told.addAndGet(taken);
        if (work != null) {
            userThreads.execute(work);
        }
    }
}
