package io.tsrpc.codec;

import io.tsrpc.text.Utf8Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Encodes UTF-8 with JavaScript's rule for lone surrogates: each becomes U+FFFD. Decodes UTF-8. */
final class Utf8 {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final BufferPool<char[]> POOL = new BufferPool<>();

    /** The length of the buffers for decoding. Longer texts are left to the JDK. */
    private static final int LONGEST = 2048;

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
            } else if (Utf8Bytes.isPair(text, i)) {
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

    /**
     * Encodes {@code text} from index {@code from} and returns the position after the last byte, or its complement if there
     * was a lone surrogate.
     */
    static int encode(String text, int from, byte[] target, int position) {
        boolean isLossy = false;
        int at = position;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Utf8Bytes.isPair(text, i)) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                target[at++] = (byte) (0xF0 | (point >> 18));
                target[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                target[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (point & 0x3F));
            } else {
                boolean isLone = Character.isSurrogate(c);
                isLossy |= isLone;
                char whole = isLone ? REPLACEMENT : c;
                target[at++] = (byte) (0xE0 | (whole >> 12));
                target[at++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (whole & 0x3F));
            }
        }
        return isLossy ? ~at : at;
    }

    /** The text as a reader gets it: with U+FFFD in place of each lone surrogate. */
    static String afterTransfer(String text) {
        byte[] bytes = new byte[length(text)];
        encode(text, 0, bytes, 0);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Decodes bytes that are probably not all ASCII; invalid ones become U+FFFD. Gives what the JDK's decoder gives. That
     * one tries Latin-1 first, which takes it three arrays; so it only does what is long or rare.
     */
    static String decode(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        char[] kept = POOL.take();
        char[] chars = kept == null ? new char[LONGEST] : kept;
        int decoded = decode(bytes, from, from + length, chars);
        String text =
                decoded < 0 ? new String(bytes, from, length, StandardCharsets.UTF_8) : new String(chars, 0, decoded);
        POOL.release(chars);
        return text;
    }

    /** Decodes characters of up to three bytes. Returns their number, or -1 if there is anything else. */
    private static int decode(byte[] bytes, int from, int to, char[] target) {
        int length = 0;
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0) {
                target[length++] = (char) bytes[at++];
                continue;
            }
            int four = four(bytes, at);
            if ((four & 0xC0C0F0) == 0x8080E0) {
                int c = ((four & 0xF) << 12) | ((four >> 2) & 0xFC0) | ((four >> 16) & 0x3F);
                if (c < 0x800 || Character.isSurrogate((char) c)) {
                    return -1;
                }
                target[length++] = (char) c;
                at += 3;
            } else if ((four & 0xC0E0) == 0x80C0 && (four & 0x1E) != 0) {
                target[length++] = (char) (((four & 0x1F) << 6) | ((four >> 8) & 0x3F));
                at += 2;
            } else {
                return -1;
            }
        }
        return at == to ? length : -1;
    }

    /** The four bytes from a position, the first one lowest; zeros after the end of the array. */
    private static int four(byte[] bytes, int at) {
        if (at <= bytes.length - Integer.BYTES) {
            return (int) INTS.get(bytes, at);
        }
        int four = 0;
        for (int i = bytes.length - 1; i >= at; i--) {
            four = (four << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return four;
    }
}
