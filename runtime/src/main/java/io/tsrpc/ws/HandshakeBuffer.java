package io.tsrpc.ws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The head of an HTTP request or response until its empty line, of limited size. */
final class HandshakeBuffer {
    private static final int MAX_SIZE = 16 << 10;
    private static final int END = 0x0d0a0d0a;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastFour;

    /** Takes bytes of {@code in}. Returns the head if it is complete, and leaves what follows. */
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
