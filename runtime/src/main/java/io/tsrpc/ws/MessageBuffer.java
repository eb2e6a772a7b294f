package io.tsrpc.ws;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A message, or a control frame's content, while it arrives. It grows with what is there, not with what is announced. */
final class MessageBuffer {
    private static final byte[] NOTHING = {};
    private static final int FIRST = 4096;

    private byte[] bytes = NOTHING;
    private int filled;

    int size() {
        return filled;
    }

    /**
     * Takes bytes out of {@code in} and unmasks them.
     *
     * @param atMost how large this can become, if that is announced
     * @param offset how many bytes of the frame came before
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

    /** All bytes; empty afterwards. */
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
