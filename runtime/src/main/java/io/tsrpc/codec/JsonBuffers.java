package io.tsrpc.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A pool of writers' buffers, so that encoding a message allocates only its own bytes. */
final class JsonBuffers {
    private static final int INITIAL_CAPACITY = 4096;

    /** Larger arrays are not kept. */
    private static final int LARGEST_KEPT = 1 << 16;

    private static final int SLOTS = 16;

    /** Each slot has its own cache line. */
    private static final int STRIDE = 16;

    private static final AtomicReferenceArray<byte @Nullable []> KEPT = new AtomicReferenceArray<>(SLOTS * STRIDE);

    private JsonBuffers() {}

    /** Takes an array, whose content is undefined. */
    static byte[] take() {
        byte[] kept = KEPT.getAndSet(slot(), null);
        return kept == null ? new byte[INITIAL_CAPACITY] : kept;
    }

    /** Returns an array that is no longer in use. */
    static void release(byte[] buffer) {
        if (buffer.length <= LARGEST_KEPT) {
            KEPT.setRelease(slot(), buffer);
        }
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() & (SLOTS - 1)) * STRIDE;
    }
}
