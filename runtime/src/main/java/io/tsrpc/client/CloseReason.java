package io.tsrpc.client;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** The reason in a close frame, of which RFC 6455 allows 123 bytes of UTF-8. */
final class CloseReason {
    private static final int MAX_BYTES = 123;

    private CloseReason() {}

    /** The longest beginning of {@code reason} that fits, of whole characters. */
    static String cut(String reason) {
        CharBuffer in = CharBuffer.wrap(reason);
        StandardCharsets.UTF_8.newEncoder().encode(in, ByteBuffer.allocate(MAX_BYTES), true);
        return reason.substring(0, in.position());
    }
}
