package io.tsrpc.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to write, in two parts that are never copied into one array: what describes a content, and the content. Sockets
 * can share it; then it counts once, however many of them wait. Thread-safe.
 */
public final class Outgoing {
    private static final byte[] NOTHING = {};

    private final byte[] head;
    private final byte[] payload;

    @GuardedBy("this")
    private int holders;

    @GuardedBy("this")
    private @Nullable Backlog counting;

    /**
     * Wraps bytes. The arrays are not copied.
     *
     * @param head the first part, such as the header of a frame or the head of a request
     * @param payload the second part, which may be empty
     */
    public Outgoing(byte[] head, byte[] payload) {
        this.head = head;
        this.payload = payload;
    }

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

    /** Waits in one more queue. The first one's backlog counts it until it waits nowhere: other queues may have another backlog. */
    synchronized void hold(Backlog backlog) {
        if (holders == 0) {
            counting = backlog;
            backlog.add(size());
        }
        holders++;
    }

    /** Waits in one queue less. */
    synchronized void release() {
        holders--;
        if (holders == 0 && counting != null) {
            counting.add(-size());
            counting = null;
        }
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
