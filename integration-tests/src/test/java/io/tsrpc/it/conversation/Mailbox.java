package io.tsrpc.it.conversation;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What came in, in order, for whoever asks for the next one; asking waits. Thread-safe. */
final class Mailbox<T> {
    private static final long LONG_ENOUGH = 30;

    private final BlockingQueue<T> items = new LinkedBlockingQueue<>();

    void add(T item) {
        items.add(item);
    }

    T next() throws InterruptedException {
        T item = items.poll(LONG_ENOUGH, TimeUnit.SECONDS);
        if (item == null) {
            throw new AssertionError("Nothing came within " + LONG_ENOUGH + " s");
        }
        return item;
    }
}
