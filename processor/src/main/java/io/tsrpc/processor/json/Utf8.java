package io.tsrpc.processor.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The text of files that are UTF-8: contracts, service protos and sources in TypeScript. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The bytes in which other encodings have a zero beside the first character, which is ASCII. */
    private static final int FIRST = 4;

    private Utf8() {}

    /** The bytes are not UTF-8. The message says what they are, or where, and what to do, as a clause; so does the text of the exception. */
    private static final class NotUtf8Exception extends CharacterCodingException {
        private static final long serialVersionUID = 1;

        private final String problem;

        NotUtf8Exception(String problem) {
            this.problem = problem;
        }

        @Override
        public String getMessage() {
            return problem + ", not UTF-8; save it as UTF-8";
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws CharacterCodingException if it is not UTF-8; its message is a clause about the file
     */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        if (isWide(bytes)) {
            throw new NotUtf8Exception("it is UTF-16 or UTF-32");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            long line = out.chars().filter(c -> c == '\n').count() + 1;
            throw new NotUtf8Exception("it has the byte 0x%02X in line %d, which is of another encoding"
                    .formatted(bytes[in.position()], line));
        }
        return out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK
                ? out.subSequence(1, out.length()).toString()
                : out.toString();
    }

    /** Whether characters have two or four bytes each, with a byte order mark or without. */
    private static boolean isWide(byte[] bytes) {
        String first = new String(bytes, 0, Math.min(FIRST, bytes.length), StandardCharsets.ISO_8859_1);
        return first.startsWith("\u00FE\u00FF") || first.startsWith("\u00FF\u00FE") || first.indexOf('\0') >= 0;
    }
}
