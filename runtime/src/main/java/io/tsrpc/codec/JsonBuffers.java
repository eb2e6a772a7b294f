package io.tsrpc.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Arrays that writers take and give back, so that a message costs no more memory than its own bytes. */
final class JsonBuffers {
    private static final int INITIAL_CAPACITY = 4096;

    /** A larger array is not kept. */
    private static final int LARGEST_KEPT = 1 << 16;

    private static final int SLOTS = 16;

    /** Slots have cache lines of their own. */
    private static final int STRIDE = 16;

    private static final AtomicReferenceArray<byte @Nullable []> KEPT = new AtomicReferenceArray<>(SLOTS * STRIDE);

    private JsonBuffers() {}

    /** An array with anything in it. */
    static byte[] take() {
        byte[] kept = KEPT.getAndSet(slot(), null);
        return kept == null ? new byte[INITIAL_CAPACITY] : kept;
    }

    /** Gives an array back that nobody uses any more. */
    static void giveBack(byte[] buffer) {
        if (buffer.length <= LARGEST_KEPT) {
            KEPT.setRelease(slot(), buffer);
        }
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() & (SLOTS - 1)) * STRIDE;
    }
}
