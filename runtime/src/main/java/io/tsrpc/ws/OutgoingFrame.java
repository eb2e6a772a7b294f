package io.tsrpc.ws;

import io.tsrpc.net.Outgoing;
import java.nio.ByteBuffer;

/** Encodes frames of RFC 6455. */
final class OutgoingFrame {
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int MAX_SHORT = 125;
    private static final int MAX_MEDIUM = 0xffff;

    private OutgoingFrame() {}

    /** Creates an unmasked frame. */
    static Outgoing of(int opcode, byte[] payload) {
        return new Outgoing(head(opcode, payload.length, 0), payload);
    }

    /** Creates a frame with a masked copy of the payload. */
    static Outgoing masked(int opcode, byte[] payload, int key) {
        byte[] head = head(opcode, payload.length, Integer.BYTES);
        head[1] |= (byte) MASKED;
        ByteBuffer.wrap(head).putInt(head.length - Integer.BYTES, key);
        byte[] masked = payload.clone();
        Masking.apply(masked, 0, masked.length, key, 0);
        return new Outgoing(head, masked);
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
}
