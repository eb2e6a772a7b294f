package io.tsrpc.server;

import io.tsrpc.concurrent.ReadControl;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Back-pressure of one connection: counts its unprocessed frames. The transport stops reading from the peer at the high
 * watermark, or when the server as a whole has too much to do, and continues at the low one.
 */
final class Watermarks {
    private static final int HIGH_FRAMES = 256;
    private static final int LOW_FRAMES = HIGH_FRAMES / 2;
    private static final long HIGH_SIZE = 1 << 20;
    private static final long LOW_SIZE = HIGH_SIZE / 2;

    /** What a small frame costs in addition to its bytes. */
    private static final int OVERHEAD = 128;

    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicLong size = new AtomicLong();
    private final Unhandled ofServer;
    private final ReadControl reading;

    private volatile boolean paused;

    /**
     * Creates a counter of a connection that has received nothing.
     *
     * @param ofServer counts what waits on all connections; when it is full, nothing is read from this one until its frames are processed
     */
    Watermarks(Unhandled ofServer, ReadControl.Reader transport) {
        this.ofServer = ofServer;
        reading = new ReadControl(() -> !paused, transport);
    }

    /** The number of unprocessed frames. */
    int frames() {
        return frames.get();
    }

    /** Their total size in bytes. */
    long size() {
        return size.get();
    }

    /** Whether the server has so much to do that it takes no more frames. */
    boolean isRefused() {
        return ofServer.isOverfull();
    }

    /** Counts how much larger a frame is that has been decoded, for the server as a whole. */
    void grow(int bytes) {
        ofServer.add(bytes);
    }

    /** Counts what {@link #grow} has counted as handled. */
    void shrink(int bytes) {
        ofServer.remove(bytes);
    }

    /** Adds frames that have arrived. */
    void add(int count, long addedSize) {
        boolean large = size.addAndGet(addedSize) >= HIGH_SIZE;
        boolean many = frames.addAndGet(count) >= HIGH_FRAMES;
        ofServer.add(addedSize + (long) count * OVERHEAD);
        if (many || large || ofServer.isFullFor(this)) {
            adjust();
        }
    }

    /** Removes a frame that was processed. */
    void remove(int removedSize) {
        ofServer.remove(removedSize + OVERHEAD);
        size.addAndGet(-removedSize);
        frames.decrementAndGet();
        if (paused) {
            adjust();
        }
    }

    /** Decides again whether reading is paused. */
    void adjust() {
        synchronized (this) {
            boolean isFull = ofServer.isFullFor(this);
            if (!paused && (frames.get() >= HIGH_FRAMES || size.get() >= HIGH_SIZE || isFull)) {
                paused = true; // set before checking again: a frame that ends after this resumes reading
            }
            if (paused && (isFull ? frames.get() == 0 : frames.get() <= LOW_FRAMES && size.get() <= LOW_SIZE)) {
                paused = false;
            }
        }
        reading.update();
    }
}
