package io.tsrpc.ws;

import java.nio.ByteBuffer;

/**
 * An encoded frame of RFC 6455. Connections can share an unmasked frame.
 *
 * @param head the header
 * @param payload the payload, masked if the header says so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OutgoingFrame(byte[] head, byte[] payload) {
    private static final byte[] NOTHING = {};
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int MAX_SHORT = 125;
    private static final int MAX_MEDIUM = 0xffff;

    /** Creates an unmasked frame. */
    static OutgoingFrame of(int opcode, byte[] payload) {
        return new OutgoingFrame(head(opcode, payload.length, 0), payload);
    }

    /** Creates a frame with a masked copy of the payload. */
    static OutgoingFrame masked(int opcode, byte[] payload, int key) {
        byte[] head = head(opcode, payload.length, Integer.BYTES);
        head[1] |= (byte) MASKED;
        ByteBuffer.wrap(head).putInt(head.length - Integer.BYTES, key);
        byte[] masked = payload.clone();
        Masking.apply(masked, 0, masked.length, key, 0);
        return new OutgoingFrame(head, masked);
    }

    /** Wraps bytes that are not a frame, such as a handshake. */
    static OutgoingFrame raw(byte[] bytes) {
        return new OutgoingFrame(bytes, NOTHING);
    }

    /** Creates a header followed by {@code extra} free bytes. */
    private static byte[] head(int opcode, int length, int extra) {
        byte first = (byte) (FIN | opcode);
        if (length <= MAX_SHORT) {
            byte[] head = new byte[2 + extra];
            head[0] = first;
            head[1] = (byte) length;
            return head;
        }
        if (length <= MAX_MEDIUM) {
            byte[] head = new byte[4 + extra];
            head[0] = first;
            head[1] = 126;
            head[2] = (byte) (length >> 8);
            head[3] = (byte) length;
            return head;
        }
        return ByteBuffer.allocate(10 + extra)
                .put(first)
                .put((byte) 127)
                .putLong(length)
                .array();
    }

    int size() {
        return head.length + payload.length;
    }

    /** Copies as many bytes as fit, starting at index {@code from}. */
    void copyTo(ByteBuffer target, int from) {
        int done = Math.min(from, head.length);
        copy(head, done, target);
        copy(payload, from - done, target);
    }

    private static void copy(byte[] bytes, int from, ByteBuffer target) {
        target.put(bytes, from, Math.min(bytes.length - from, target.remaining()));
    }
}
