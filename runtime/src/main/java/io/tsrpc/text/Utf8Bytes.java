package io.tsrpc.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Validates and repairs UTF-8. */
public final class Utf8Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private Utf8Bytes() {}

    /** Whether the bytes are valid UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    public static boolean isValid(byte[] bytes) {
        int at = skipAscii(bytes, 0);
        while (at < bytes.length) {
            int length = sequenceLength(bytes, at);
            if (length == 0) {
                return false;
            }
            at += length;
            if (at < bytes.length && bytes[at] >= 0) {
                at = skipAscii(bytes, at);
            }
        }
        return true;
    }

    /** Whether UTF-8 can encode a text: it has no lone surrogates, which the JDK writes as question marks, and TSRPC as U+FFFD. */
    public static boolean canEncode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether a surrogate pair begins at an index. */
    public static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /** Returns the array itself if it is valid UTF-8; otherwise a copy in which U+FFFD replaces invalid sequences. */
    public static byte[] repaired(byte[] bytes) {
        return isValid(bytes) ? bytes : new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private static int skipAscii(byte[] bytes, int from) {
        int at = from;
        while (at <= bytes.length - Long.BYTES && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The length of the valid sequence that begins at a non-ASCII byte, or 0 if it is invalid. */
    private static int sequenceLength(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0xC2) {
            return 0;
        }
        if (lead < 0xE0) {
            return continues(bytes, at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead < 0xF0) {
            return continues(bytes, at + 1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF)
                            && continues(bytes, at + 2, 0x80, 0xBF)
                    ? 3
                    : 0;
        }
        return lead <= 0xF4
                        && continues(bytes, at + 1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF)
                        && continues(bytes, at + 2, 0x80, 0xBF)
                        && continues(bytes, at + 3, 0x80, 0xBF)
                ? 4
                : 0;
    }

    private static boolean continues(byte[] bytes, int at, int low, int high) {
        if (at >= bytes.length) {
            return false;
        }
        int value = bytes[at] & 0xFF;
        return low <= value && value <= high;
    }
}
