package io.tsrpc.ws;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What a close frame has room for. */
final class CloseReasons {
    private static final int MAX_BYTES = 123;

    private CloseReasons() {}

    /** As much of {@code reason} as fits, in whole characters. */
    static String cut(String reason) {
        CharBuffer text = CharBuffer.wrap(reason);
        var unused = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(text, ByteBuffer.allocate(MAX_BYTES), true);
        return reason.substring(0, text.position());
    }
}
