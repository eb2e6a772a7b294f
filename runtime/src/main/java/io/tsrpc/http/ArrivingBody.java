package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Arriving;
import io.tsrpc.transport.ConnectionAcceptor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request while it arrives, and until it is served, counted with the head, which is kept as long. The server may give it up at
 * any time: its memory is free then, though a thread still waits for the rest. That thread learns it when more arrives, or when its time is
 * over.
 */
final class ArrivingBody {
    private static final int PART = 8 << 10;
    private static final byte[] NOTHING = {};

    private final Arriving counted;
    private final long head;

    @GuardedBy("this")
    private byte @Nullable [] bytes = NOTHING;

    @GuardedBy("this")
    private int size;

    /** @param head how much memory the head takes */
    ArrivingBody(ConnectionAcceptor acceptor, long head) {
        this.counted = acceptor.arriving(this::drop);
        this.head = head;
        if (!counted.holds(head)) {
            drop();
        }
    }

    /**
     * Reads the body of a request. Returns false if it was given up, or is larger than {@code limit}; at most that is buffered.
     *
     * @param announced the value of {@code Content-Length}, if there is one
     * @throws IOException if the body is malformed, or truncated. The JDK's stream throws it too, but that of the first
     *     versions of JDK 17 just ended
     */
    boolean read(InputStream in, @Nullable String announced, int limit) throws IOException {
        long length = announced == null ? -1 : Long.parseLong(announced);
        if (length > limit || isGivenUp()) {
            return false;
        }
        try {
            int read = read(in, length < 0 ? limit : (int) length, length >= 0);
            if (read >= 0 && read < length) {
                throw new EOFException("The request ends after " + read + " of " + length + " bytes");
            }
            return read >= 0;
        } catch (RuntimeException e) { // the JDK's for a chunk of a negative length
            throw new IOException("The body of the request is malformed", e);
        }
    }

    /** Reads to the end. Returns the number of bytes, or -1 if they are more than {@code most} or were given up. */
    private int read(InputStream in, int most, boolean isExact) throws IOException {
        byte[] part = new byte[(int) Math.min(PART, most + 1L)];
        int read = 0;
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            read += count;
            if (read > most || !add(part, count, isExact ? most : Long.MAX_VALUE)) {
                return -1;
            }
        }
        return read;
    }

    private boolean add(byte[] part, int count, long atMost) {
        int capacity;
        synchronized (this) {
            if (bytes == null) {
                return false;
            }
            int needed = size + count;
            if (needed > bytes.length) {
                long growth = Math.min(Math.max(needed, 2L * bytes.length), Math.max(needed, atMost));
                bytes = Arrays.copyOf(bytes, (int) Math.min(growth, Integer.MAX_VALUE - 8));
            }
            System.arraycopy(part, 0, bytes, size, count);
            size = needed;
            capacity = bytes.length;
        }
        if (counted.holds(head + capacity)) {
            return true;
        }
        drop();
        return false;
    }

    /** Takes the whole body, which is not counted any more. Returns null if it was given up. */
    byte @Nullable [] take() {
        byte[] all;
        synchronized (this) {
            all = bytes == null || bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
            bytes = null;
        }
        boolean unused = counted.holds(0);
        return all;
    }

    /** Whether the server has given it up. */
    synchronized boolean isGivenUp() {
        return bytes == null;
    }

    /** Gives it up. */
    void giveUp() {
        drop();
        boolean unused = counted.holds(0);
    }

    private synchronized void drop() {
        bytes = null;
    }
}
