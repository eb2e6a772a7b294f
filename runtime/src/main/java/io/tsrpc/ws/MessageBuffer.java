package io.tsrpc.ws;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Collects a message or the payload of a control frame as it arrives. It grows with the bytes that have arrived, not to
 * the declared length.
 */
final class MessageBuffer {
    private static final byte[] NOTHING = {};
    private static final int FIRST = 4096;

    private byte[] bytes = NOTHING;
    private int filled;

    int size() {
        return filled;
    }

    /** How many bytes of memory it takes. */
    int capacity() {
        return bytes.length;
    }

    /**
     * Reads and unmasks {@code count} bytes of {@code in}.
     *
     * @param atMost the final size if it is known, or else {@link Long#MAX_VALUE}
     * @param offset how many payload bytes of the frame precede these
     */
    void take(ByteBuffer in, int count, long atMost, int key, long offset) {
        makeRoom(count, atMost);
        in.get(bytes, filled, count);
        Masking.apply(bytes, filled, filled + count, key, offset);
        filled += count;
    }

    private void makeRoom(int count, long atMost) {
        int needed = filled + count;
        if (needed > bytes.length) {
            long growth = Math.max(needed, Math.max(FIRST, 2L * bytes.length));
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(growth, atMost)));
        }
    }

    /** Returns all bytes and clears the buffer. */
    byte[] finish() {
        byte[] all = filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
        clear();
        return all;
    }

    void clear() {
        bytes = NOTHING;
        filled = 0;
    }
}
