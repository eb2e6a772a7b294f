package io.tsrpc.server;

import io.tsrpc.concurrent.ReadControl;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Back-pressure of one connection: counts its unprocessed frames. The transport stops reading from the peer at the high
 * watermark, and continues at the low one.
 */
final class Watermarks {
    private static final int HIGH_FRAMES = 256;
    private static final int LOW_FRAMES = HIGH_FRAMES / 2;
    private static final long HIGH_SIZE = 1 << 20;
    private static final long LOW_SIZE = HIGH_SIZE / 2;

    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicLong size = new AtomicLong();
    private final ReadControl reading;

    private volatile boolean paused;

    Watermarks(ReadControl.Reader transport) {
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

    /** Adds frames that have arrived. */
    void add(int count, long addedSize) {
        boolean large = size.addAndGet(addedSize) >= HIGH_SIZE;
        if (frames.addAndGet(count) >= HIGH_FRAMES || large) {
            adjust();
        }
    }

    /** Removes a frame that was processed. */
    void remove(int removedSize) {
        size.addAndGet(-removedSize);
        frames.decrementAndGet();
        if (paused) {
            adjust();
        }
    }

    private void adjust() {
        synchronized (this) {
            if (!paused && (frames.get() >= HIGH_FRAMES || size.get() >= HIGH_SIZE)) {
                paused = true; // set before checking again: a frame that ends after this resumes reading
            }
            if (paused && frames.get() <= LOW_FRAMES && size.get() <= LOW_SIZE) {
                paused = false;
            }
        }
        reading.update();
    }
}
