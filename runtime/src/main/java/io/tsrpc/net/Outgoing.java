package io.tsrpc.net;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes to write, in two parts that are never copied into one array: what describes a content, and the content. Sockets
 * can share it.
 *
 * @param head the first part, such as the header of a frame or the head of a request
 * @param payload the second part, which may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Outgoing(byte[] head, byte[] payload) {
    private static final byte[] NOTHING = {};

    /** Wraps bytes that have no second part, such as a handshake. */
    public static Outgoing raw(byte[] bytes) {
        return new Outgoing(bytes, NOTHING);
    }

    /** Returns the same behind other bytes. */
    public Outgoing behind(Outgoing first) {
        byte[] joined = Arrays.copyOf(first.head, first.size() + head.length);
        System.arraycopy(first.payload, 0, joined, first.head.length, first.payload.length);
        System.arraycopy(head, 0, joined, first.size(), head.length);
        return new Outgoing(joined, payload);
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
