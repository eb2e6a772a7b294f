package io.tsrpc.net;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the head of an HTTP request or response, up to its empty line. Its size is limited to 16 KiB. */
public final class HeadBuffer {
    private static final int MAX_SIZE = 16 << 10;
    private static final int USUAL_SIZE = 512;
    private static final int END = 0x0d0a0d0a;
    private static final byte[] RESPONSE = "HTTP/".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;
    private int lastFour;
    private boolean bareLineFeed;

    /**
     * Reads bytes from {@code in}. Returns the head if it is complete, or else null. Bytes after the head stay in
     * {@code in}. After a head the buffer is empty again.
     */
    public @Nullable ByteBuffer take(ByteBuffer in) {
        while (in.hasRemaining() && !bareLineFeed && !isTooLarge()) {
            byte next = in.get();
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = next;
            lastFour = lastFour << Byte.SIZE | (next & 0xff);
            bareLineFeed = next == '\n' && (lastFour >>> Byte.SIZE & 0xff) != '\r';
            if (lastFour == END) {
                ByteBuffer whole = ByteBuffer.wrap(Arrays.copyOf(bytes, size));
                size = 0;
                lastFour = 0;
                return whole;
            }
        }
        return null;
    }

    /** Whether more bytes have come than a head may have. */
    public boolean isTooLarge() {
        return size >= MAX_SIZE;
    }

    /** Whether a line has ended in LF alone: no head is complete then (RFC 9112, 2.2). */
    public boolean hasBareLineFeed() {
        return bareLineFeed;
    }

    /** Whether nothing has come since the last head. */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Checks the beginning of a response.
     *
     * @throws ProtocolException if no valid head of a response can begin with what has come
     */
    public void requireResponse() throws ProtocolException {
        if (!mayBeResponse()) {
            throw new NotHttpException(ByteBuffer.wrap(bytes, 0, size));
        }
        if (bareLineFeed) {
            throw new InvalidHttpException("A line of the answer's head ends in LF instead of CR LF");
        }
        if (isTooLarge()) {
            throw new InvalidHttpException("The head of the answer is larger than " + (MAX_SIZE >> 10) + " KiB");
        }
    }

    private boolean mayBeResponse() {
        int seen = Math.min(size, RESPONSE.length);
        return Arrays.equals(bytes, 0, seen, RESPONSE, 0, seen);
    }

    /** Whether what has come may be the beginning of an HTTP request, and is not that of TLS. */
    public boolean mayBeRequest() {
        return size == 0 || (bytes[0] >= 'A' && bytes[0] <= 'Z');
    }
}
