package io.tsrpc.codec;

/** Encodes UTF-8 with JavaScript's rule for lone surrogates: each becomes U+FFFD. */
final class Utf8 {
    private static final int REPLACEMENT_BYTES = 3;
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The length of {@code text} in bytes. */
    static int length(String text) {
        int chars = text.length();
        long bytes = chars;
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (c < 0x800) {
                bytes += 1;
            } else if (isPair(text, i)) {
                bytes += 2; // four bytes for two chars
                i++;
            } else {
                bytes += REPLACEMENT_BYTES - 1;
            }
        }
        if (bytes > Integer.MAX_VALUE) {
            throw CodecException.of("The string is larger than 2 GiB.");
        }
        return (int) bytes;
    }

    /** Encodes {@code text} from index {@code from} and returns the position after the last byte. */
    static int encode(String text, int from, byte[] target, int position) {
        int at = position;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (isPair(text, i)) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                target[at++] = (byte) (0xF0 | (point >> 18));
                target[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                target[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (point & 0x3F));
            } else {
                char whole = Character.isSurrogate(c) ? REPLACEMENT : c;
                target[at++] = (byte) (0xE0 | (whole >> 12));
                target[at++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (whole & 0x3F));
            }
        }
        return at;
    }

    /** Whether a surrogate pair begins at {@code i}. */
    static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
