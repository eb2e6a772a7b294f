package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Records the events of one end of a connection in order, and whether two threads delivered events at the same time.
 */
final class RecordingListener implements ClientListener {
    /** The time limit of every event, in seconds. */
    static final int TIMEOUT_SECONDS = 20;

    private final String name;
    private final Runnable onOpened;
    private final Queue<Event> all = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Event> pending = new LinkedBlockingQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Thread> notifier = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Creates a listener that runs an action, on the transport's thread, when its connection opens. */
    RecordingListener(String name, Runnable onOpened) {
        this.name = name;
        this.onOpened = onOpened;
    }

    @Override
    public void opened() {
        record(new Event.Opened(), onOpened);
    }

    @Override
    public void received(Frame frame) {
        record(new Event.Received(frame), () -> {});
    }

    @Override
    public void echoed() {
        record(new Event.Echoed(), () -> {});
    }

    @Override
    public void closed(int code, @Nullable String reason) {
        record(new Event.Closed(code, reason), closed::countDown);
    }

    /** A view as a server's listener, which receives no heartbeat echoes. */
    ConnectionListener withoutEcho() {
        RecordingListener listener = this;
        return new ConnectionListener() {
            @Override
            public void opened() {
                listener.opened();
            }

            @Override
            public void received(Frame frame) {
                listener.received(frame);
            }

            @Override
            public void closed(int code, @Nullable String reason) {
                listener.closed(code, reason);
            }
        };
    }

    private void record(Event event, Runnable reaction) {
        Thread current = Thread.currentThread();
        Thread before = notifier.getAndSet(current);
        if (before != null && before != current) {
            faults.add(before.getName() + " and " + current.getName() + " at once: " + event);
        }
        all.add(event);
        pending.add(event);
        reaction.run();
        notifier.set(before);
    }

    /** Takes the next event. */
    Event next() throws InterruptedException {
        Event event = pending.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertThat(event)
                .as("an event for %s, which has received %s", name, all.size())
                .isNotNull();
        return Objects.requireNonNull(event);
    }

    private <E extends Event> E next(Class<E> kind) throws InterruptedException {
        Event event = next();
        assertThat(event).as("the next event of %s", name).isInstanceOf(kind);
        return kind.cast(event);
    }

    void awaitOpened() throws InterruptedException {
        next(Event.Opened.class);
    }

    void awaitEcho() throws InterruptedException {
        next(Event.Echoed.class);
    }

    Frame nextFrame() throws InterruptedException {
        return next(Event.Received.class).frame();
    }

    /** Takes the next event, which must be the end of the connection. */
    Event.Closed nextClosed() throws InterruptedException {
        return next(Event.Closed.class);
    }

    /** Skips all events before the end of the connection. */
    Event.Closed lastClosed() throws InterruptedException {
        Event event = next();
        while (!(event instanceof Event.Closed)) {
            event = next();
        }
        return (Event.Closed) event;
    }

    /** The number of frames that have arrived and were not taken. */
    int waiting() {
        return pending.size();
    }

    /** All events once the connection is closed: opened first, closed last and once, from one thread at a time. */
    void assertLifecycle(boolean mayHaveFailed) throws InterruptedException {
        assertThat(closed.await(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("%s is notified of the end", name)
                .isTrue();
        List<Event> events = new ArrayList<>(all);
        if (!mayHaveFailed || events.size() > 1) {
            assertThat(events.get(0)).as("the first event of %s", name).isEqualTo(new Event.Opened());
        }
        assertThat(events.get(events.size() - 1))
                .as("the last event of %s", name)
                .isInstanceOf(Event.Closed.class);
        assertThat(events)
                .as("%s", name)
                .filteredOn(Event.Opened.class::isInstance)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(events)
                .as("%s", name)
                .filteredOn(Event.Closed.class::isInstance)
                .hasSize(1);
        assertThat(faults).as("concurrent notifications of %s", name).isEmpty();
    }
}
