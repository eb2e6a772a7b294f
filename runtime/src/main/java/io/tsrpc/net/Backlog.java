package io.tsrpc.net;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that wait in many outboxes because their peers do not read, and their limit. Thread-safe. */
public final class Backlog {
    /** One that is never full, for those who share no memory. */
    public static final Backlog UNLIMITED = new Backlog(Long.MAX_VALUE);

    private final long limit;
    private final AtomicLong size = new AtomicLong();

    /**
     * Creates an empty backlog.
     *
     * @param limit the number of bytes at which it is full
     */
    public Backlog(long limit) {
        this.limit = limit;
    }

    void add(long bytes) {
        size.addAndGet(bytes);
    }

    boolean isFull() {
        return size.get() >= limit;
    }

    /** The number of bytes that wait. */
    public long size() {
        return size.get();
    }
}
