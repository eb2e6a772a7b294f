package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as RFC 6455 wants it: what is no UTF-8 is refused, not repaired. */
final class StrictUtf8 {
    private static final char REPLACEMENT = '\ufffd';

    private StrictUtf8() {}

    static String decode(byte[] bytes) throws ProtocolViolationException {
        String text = new String(bytes, StandardCharsets.UTF_8); // much faster than a decoder, but repairs
        if (text.indexOf(REPLACEMENT) >= 0) {
            check(bytes);
        }
        return text;
    }

    private static void check(byte[] bytes) throws ProtocolViolationException {
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new ProtocolViolationException(CloseCodes.NOT_UTF8, "Text must be UTF-8");
        }
    }
}
