package io.tsrpc.codec;

import io.tsrpc.text.Utf8Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.NumberOutput;

/** Collects the bytes of a JSON text. Scalars are spelled like in {@code JSON.stringify}. Not thread-safe. */
final class JsonOutput {
    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;

    /** The maximum number of bytes of a char, as an escape. */
    private static final int LONGEST_CHAR = 6;

    /** The maximum number of bytes of a number. */
    private static final int LONGEST_NUMBER = 32;

    /** The number of chars for which space is reserved at a time. */
    private static final int CHUNK = 256;

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /**
     * For each ASCII character: 0 if it needs no escape, the letter of its short escape, or 1 if it needs a Unicode
     * escape.
     */
    private static final byte[] ESCAPES = escapes();

    /** Stands for a released buffer: releasing must not need memory, of which there may be none. */
    private static final byte[] RELEASED = {};

    private byte[] buffer = JsonBuffers.take();
    private int position;
    private int losses;

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) 1);
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(buffer, position);
    }

    /** Notes that a value is written without something that may tell it from others. */
    void noteLoss() {
        losses++;
    }

    /** How often that was so. */
    int losses() {
        return losses;
    }

    /** The number of bytes written. */
    int size() {
        return position;
    }

    /** A reader of what was written from a position on. Nothing may be written while it is in use. */
    JsonReader readerFrom(int from) {
        return new JsonReader(
                buffer, from, position, NullChecks.LOOSE, new ReaderState(Integer.MAX_VALUE, Depth.LIMIT));
    }

    @Override
    public String toString() {
        return new String(buffer, 0, position, StandardCharsets.UTF_8);
    }

    /** Releases the buffer. The output must not be used afterwards. */
    void release() {
        byte[] released = buffer;
        if (released.length > 0) {
            buffer = RELEASED;
            position = 0;
            JsonBuffers.release(released);
        }
    }

    /** Writes a comma, unless the first element or property or the value of a property follows. */
    void separate() {
        if (position > 0) {
            byte last = buffer[position - 1];
            if (last != '[' && last != '{' && last != ':') {
                put(',');
            }
        }
    }

    void put(char ascii) {
        ensure(1);
        buffer[position++] = (byte) ascii;
    }

    void put(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, position, bytes.length);
        position += bytes.length;
    }

    @SuppressWarnings("deprecation") // it drops the high bytes, which ASCII does not have
    void putAscii(String text) {
        int length = text.length();
        ensure(length);
        text.getBytes(0, length, buffer, position);
        position += length;
    }

    void putLong(long value) {
        ensure(LONGEST_NUMBER);
        position = NumberOutput.outputLong(value, buffer, position);
    }

    /** Writes a finite number. There is no -0. */
    void putDouble(double value) {
        if (Double.doubleToRawLongBits(value) == NEGATIVE_ZERO) {
            noteLoss();
        }
        ensure(LONGEST_NUMBER);
        int end = NumberText.putShort(value, buffer, position);
        if (end < 0) {
            putAscii(NumberText.of(value));
        } else {
            position = end;
        }
    }

    void putString(String value) {
        put('"');
        for (int from = 0; from < value.length(); ) {
            int to = Math.min(value.length(), from + CHUNK);
            ensure((long) (to - from + 1) * LONGEST_CHAR);
            from = putChars(value, from, to);
        }
        put('"');
    }

    /**
     * Writes chars up to {@code to}, or one more to complete a surrogate pair. Returns the index of the first char not
     * written.
     */
    private int putChars(String value, int from, int to) {
        byte[] target = buffer;
        int at = position;
        int i = from;
        while (i < to) {
            char c = value.charAt(i);
            if (c < 0x80) {
                if (ESCAPES[c] == 0) {
                    target[at++] = (byte) c;
                } else {
                    at = escape(c, target, at);
                }
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                target[at++] = (byte) (0xE0 | (c >> 12));
                target[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Utf8Bytes.isPair(value, i)) {
                at = pair(Character.toCodePoint(c, value.charAt(++i)), target, at);
            } else {
                at = unicodeEscape(c, target, at);
            }
            i++;
        }
        position = at;
        return i;
    }

    private static int escape(char c, byte[] target, int position) {
        if (ESCAPES[c] == 1) {
            return unicodeEscape(c, target, position);
        }
        target[position] = '\\';
        target[position + 1] = ESCAPES[c];
        return position + 2;
    }

    private static int unicodeEscape(char c, byte[] target, int position) {
        target[position] = '\\';
        target[position + 1] = 'u';
        for (int digit = 0; digit < 4; digit++) {
            target[position + 2 + digit] = HEX[(c >> (12 - 4 * digit)) & 0xF];
        }
        return position + LONGEST_CHAR;
    }

    private static int pair(int point, byte[] target, int position) {
        target[position] = (byte) (0xF0 | (point >> 18));
        target[position + 1] = (byte) (0x80 | ((point >> 12) & 0x3F));
        target[position + 2] = (byte) (0x80 | ((point >> 6) & 0x3F));
        target[position + 3] = (byte) (0x80 | (point & 0x3F));
        return position + 4;
    }

    private void ensure(long more) {
        if (buffer.length - position < more) {
            grow(more);
        }
    }

    private void grow(long more) {
        long needed = position + more;
        if (needed > MAX_CAPACITY) {
            throw CodecException.of("The value is larger than 2 GiB.");
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(MAX_CAPACITY, Math.max(needed, buffer.length * 2L)));
    }
}
