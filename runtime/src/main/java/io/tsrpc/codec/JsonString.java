package io.tsrpc.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Parses a string in JSON text. Not thread-safe. */
final class JsonString {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    /** The length of a Unicode escape. */
    private static final int UNICODE_ESCAPE = 6;

    private boolean escaped;

    /** The bits of all bytes looked at. If none of their top bits is set, the content is ASCII. */
    private long bits;

    /**
     * Finds the closing quote of the string whose content begins at {@code from}.
     *
     * @return its position, or -1 if there is none or the content is not JSON
     */
    int end(byte[] text, int from, int end) {
        escaped = false;
        bits = 0;
        int at = from;
        while (true) {
            at = special(text, at, end);
            if (at == end) {
                return -1;
            }
            if (text[at] == '"') {
                return at;
            }
            if (text[at] != '\\') { // a control character
                return -1;
            }
            int length = escapeLength(text, at, end);
            if (length == 0) {
                return -1;
            }
            escaped = true;
            at += length;
        }
    }

    /** The content between two positions; {@code to} is the last result of {@link #end}. */
    String content(byte[] text, int from, int to) {
        if (escaped) {
            return unescaped(text, from, to);
        }
        return (bits & TOP_BITS) == 0 ? utf8(text, from, to) : Utf8.decode(text, from, to - from);
    }

    /** The position of the first quote, backslash or control character, or {@code end}. */
    private int special(byte[] text, int from, int end) {
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long eight = (long) LONGS.get(text, at);
            bits |= eight;
            // the lowest bit is exact; higher bits may be set by borrows
            long found = (((eight - SPACES) & ~eight) | zeroBytes(eight ^ QUOTES) | zeroBytes(eight ^ BACKSLASHES))
                    & TOP_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < end && text[at] != '"' && text[at] != '\\' && (text[at] < 0 || text[at] >= ' ')) {
            at++;
        }
        return at;
    }

    private static long zeroBytes(long value) {
        return (value - ONES) & ~value;
    }

    private static int escapeLength(byte[] text, int at, int end) {
        if (at + 1 >= end) {
            return 0;
        }
        return switch (text[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> isHex(text, at + 2, end) ? UNICODE_ESCAPE : 0;
            default -> 0;
        };
    }

    private static boolean isHex(byte[] text, int from, int end) {
        if (from + 4 > end) {
            return false;
        }
        for (int i = from; i < from + 4; i++) {
            if (text[i] < 0 || Character.digit(text[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String unescaped(byte[] text, int from, int to) {
        StringBuilder content = new StringBuilder(to - from);
        int done = from;
        for (int at = from; at < to; at++) {
            if (text[at] == '\\') {
                content.append(utf8(text, done, at));
                content.append(escapedChar(text, at + 1));
                at += text[at + 1] == 'u' ? UNICODE_ESCAPE - 1 : 1;
                done = at + 1;
            }
        }
        return content.append(utf8(text, done, to)).toString();
    }

    private static char escapedChar(byte[] text, int letter) {
        return switch (text[letter]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int value = 0;
                for (int i = letter + 1; i <= letter + 4; i++) {
                    value = value << 4 | Character.digit(text[i], 16);
                }
                yield (char) value;
            }
            default -> (char) text[letter];
        };
    }

    private static String utf8(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
