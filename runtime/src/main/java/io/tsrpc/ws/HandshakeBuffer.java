package io.tsrpc.ws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A client's request until its empty line, so that the library parses it once, whole, and of limited size. */
final class HandshakeBuffer {
    private static final int MAX_SIZE = 16 << 10;
    private static final int END = 0x0d0a0d0a;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastFour;

    /** Takes bytes; returns the request if it is complete. */
    @Nullable
    ByteBuffer take(ByteBuffer in) {
        while (in.hasRemaining() && !isTooLarge()) {
            byte next = in.get();
            bytes.write(next);
            lastFour = lastFour << Byte.SIZE | (next & 0xff);
            if (lastFour == END) {
                ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
                bytes = new ByteArrayOutputStream(0); // a connection may live long
                return whole;
            }
        }
        return null;
    }

    boolean isTooLarge() {
        return bytes.size() >= MAX_SIZE;
    }
}
