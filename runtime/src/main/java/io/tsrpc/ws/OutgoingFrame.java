package io.tsrpc.ws;

import io.tsrpc.transport.Frame;
import java.nio.ByteBuffer;

/**
 * An unmasked frame of RFC 6455, ready to leave: shared by all connections that it goes to.
 *
 * @param head the header
 * @param payload the content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OutgoingFrame(byte[] head, byte[] payload) {
    private static final byte[] NOTHING = {};
    private static final int FIN = 0x80;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int MAX_SHORT = 125;
    private static final int MAX_MEDIUM = 0xffff;

    static OutgoingFrame of(Frame frame) {
        return of(frame instanceof Frame.Binary ? BINARY : TEXT, frame.content());
    }

    /** Bytes that are encoded already. */
    static OutgoingFrame encoded(ByteBuffer bytes) {
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        return new OutgoingFrame(all, NOTHING);
    }

    private static OutgoingFrame of(int opcode, byte[] payload) {
        return new OutgoingFrame(head(opcode, payload.length), payload);
    }

    private static byte[] head(int opcode, int length) {
        byte first = (byte) (FIN | opcode);
        if (length <= MAX_SHORT) {
            return new byte[] {first, (byte) length};
        }
        if (length <= MAX_MEDIUM) {
            return new byte[] {first, 126, (byte) (length >> 8), (byte) length};
        }
        return ByteBuffer.allocate(10)
                .put(first)
                .put((byte) 127)
                .putLong(length)
                .array();
    }

    int size() {
        return head.length + payload.length;
    }

    /** Copies as much as fits, from the byte number {@code from} on. */
    void copyTo(ByteBuffer target, int from) {
        int done = Math.min(from, head.length);
        copy(head, done, target);
        copy(payload, from - done, target);
    }

    private static void copy(byte[] bytes, int from, ByteBuffer target) {
        target.put(bytes, from, Math.min(bytes.length - from, target.remaining()));
    }
}
