package io.tsrpc.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A few buffers that are used again and again. Thread-safe. */
final class BufferPool<B> {
    private static final int SLOTS = 16;

    /** Each slot has its own cache line. */
    private static final int STRIDE = 16;

    private final AtomicReferenceArray<@Nullable B> kept = new AtomicReferenceArray<>(SLOTS * STRIDE);

    /** Takes a buffer, whose content is undefined. Returns null if the caller must create one. */
    @Nullable
    B take() {
        return kept.getAndSet(slot(), null);
    }

    /** Returns a buffer that is no longer in use. */
    void release(B buffer) {
        kept.setRelease(slot(), buffer);
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() & (SLOTS - 1)) * STRIDE;
    }
}
