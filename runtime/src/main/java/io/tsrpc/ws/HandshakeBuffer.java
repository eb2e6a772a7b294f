package io.tsrpc.ws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Collects the head of an HTTP request or response, up to its empty line. Its size is limited to 16 KiB. */
final class HandshakeBuffer {
    private static final int MAX_SIZE = 16 << 10;
    private static final int END = 0x0d0a0d0a;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastFour;

    /**
     * Reads bytes from {@code in}. Returns the head if it is complete, or else null. Bytes after the head stay in
     * {@code in}.
     */
    @Nullable
    ByteBuffer take(ByteBuffer in) {
        while (in.hasRemaining() && !isTooLarge()) {
            byte next = in.get();
            bytes.write(next);
            lastFour = lastFour << Byte.SIZE | (next & 0xff);
            if (lastFour == END) {
                ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
                bytes = new ByteArrayOutputStream(0);
                return whole;
            }
        }
        return null;
    }

    boolean isTooLarge() {
        return bytes.size() >= MAX_SIZE;
    }
}
