package io.tsrpc.codec;

/** The writers' buffers, so that encoding a message allocates only its own bytes. */
final class JsonBuffers {
    private static final int INITIAL_CAPACITY = 4096;

    /** Larger arrays are not kept. */
    private static final int LARGEST_KEPT = 1 << 16;

    private static final BufferPool<byte[]> POOL = new BufferPool<>();

    private JsonBuffers() {}

    /** Takes an array, whose content is undefined. */
    static byte[] take() {
        byte[] kept = POOL.take();
        return kept == null ? new byte[INITIAL_CAPACITY] : kept;
    }

    /** Returns an array that is no longer in use. */
    static void release(byte[] buffer) {
        if (buffer.length <= LARGEST_KEPT) {
            POOL.release(buffer);
        }
    }
}
