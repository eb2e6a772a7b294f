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

/** A listener at either end that remembers what it hears, in which order, and whether two threads told it at once. */
final class Ear implements ClientListener {
    /** How long anything may take, in seconds. */
    static final int PATIENCE = 20;

    private final String name;
    private final Runnable onOpened;
    private final Queue<Event> all = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Event> unheard = new LinkedBlockingQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Thread> teller = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /** An ear that runs something, on the transport's thread, when it hears that its connection is open. */
    Ear(String name, Runnable onOpened) {
        this.name = name;
        this.onOpened = onOpened;
    }

    @Override
    public void opened() {
        hear(new Event.Opened(), onOpened);
    }

    @Override
    public void received(Frame frame) {
        hear(new Event.Received(frame), () -> {});
    }

    @Override
    public void echoed() {
        hear(new Event.Echoed(), () -> {});
    }

    @Override
    public void closed(int code, @Nullable String reason) {
        hear(new Event.Closed(code, reason), over::countDown);
    }

    /** This as a server's listener, to which no heartbeat is echoed. */
    ConnectionListener withoutEcho() {
        Ear ear = this;
        return new ConnectionListener() {
            @Override
            public void opened() {
                ear.opened();
            }

            @Override
            public void received(Frame frame) {
                ear.received(frame);
            }

            @Override
            public void closed(int code, @Nullable String reason) {
                ear.closed(code, reason);
            }
        };
    }

    private void hear(Event event, Runnable reaction) {
        Thread current = Thread.currentThread();
        Thread before = teller.getAndSet(current);
        if (before != null && before != current) {
            faults.add(before.getName() + " and " + current.getName() + " at once: " + event);
        }
        all.add(event);
        unheard.add(event);
        reaction.run();
        teller.set(before);
    }

    /** The next event. */
    Event next() throws InterruptedException {
        Event event = unheard.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(event)
                .as("something for %s; it has heard %s", name, all.size())
                .isNotNull();
        return Objects.requireNonNull(event);
    }

    private <E extends Event> E next(Class<E> kind) throws InterruptedException {
        Event event = next();
        assertThat(event).as("next for %s", name).isInstanceOf(kind);
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

    /** The next event, which says that the connection is gone. */
    Event.Closed nextClosed() throws InterruptedException {
        return next(Event.Closed.class);
    }

    /** Passes by what comes before the end. */
    Event.Closed lastClosed() throws InterruptedException {
        Event event = next();
        while (!(event instanceof Event.Closed)) {
            event = next();
        }
        return (Event.Closed) event;
    }

    /** How many frames have come that nobody has asked for. */
    int waiting() {
        return unheard.size();
    }

    /** All of it, when the connection is gone: opened first, closed last and once, by one thread at a time. */
    void assertWholeStory(boolean mayHaveFailed) throws InterruptedException {
        assertThat(over.await(PATIENCE, TimeUnit.SECONDS))
                .as("%s is told of the end", name)
                .isTrue();
        List<Event> story = new ArrayList<>(all);
        if (!mayHaveFailed || story.size() > 1) {
            assertThat(story.get(0)).as("the first for %s", name).isEqualTo(new Event.Opened());
        }
        assertThat(story.get(story.size() - 1)).as("the last for %s", name).isInstanceOf(Event.Closed.class);
        assertThat(story)
                .as("%s", name)
                .filteredOn(Event.Opened.class::isInstance)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(story)
                .as("%s", name)
                .filteredOn(Event.Closed.class::isInstance)
                .hasSize(1);
        assertThat(faults).as("threads that tell %s", name).isEmpty();
    }
}
