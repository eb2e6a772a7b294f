package io.tsrpc.server;

import io.tsrpc.concurrent.ReadControl;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of one connection waits to be processed. At the high watermark the transport is told to stop reading from the peer, at
 * the low one to go on.
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

    /** How many frames wait. */
    int frames() {
        return frames.get();
    }

    /** How large they are together, in bytes. */
    long size() {
        return size.get();
    }

    /** Frames begin to wait. */
    void add(int count, long addedSize) {
        boolean large = size.addAndGet(addedSize) >= HIGH_SIZE;
        if (frames.addAndGet(count) >= HIGH_FRAMES || large) {
            adjust();
        }
    }

    /** A frame does not wait any more. */
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
                paused = true; // said before looking again: a frame that ends after that resumes
            }
            if (paused && frames.get() <= LOW_FRAMES && size.get() <= LOW_SIZE) {
                paused = false;
            }
        }
        reading.update();
    }
}
