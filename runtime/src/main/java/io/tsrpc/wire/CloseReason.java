package io.tsrpc.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The reason in a close frame, which RFC 6455 (5.5) limits to 123 bytes of UTF-8. */
public final class CloseReason {
    private static final int MAX_BYTES = 123;

    private CloseReason() {}

    /** Truncates {@code reason} to the limit, without splitting a character. */
    public static String cut(String reason) {
        CharBuffer text = CharBuffer.wrap(reason);
        var unused = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(text, ByteBuffer.allocate(MAX_BYTES), true);
        return reason.substring(0, text.position());
    }
}
