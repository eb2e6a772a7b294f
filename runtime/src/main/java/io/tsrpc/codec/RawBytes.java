package io.tsrpc.codec;

/** What can be told of bytes without knowing what they are: where a number or a text could end, and how much it looks like one. */
final class RawBytes {
    static final int NONE = -1;

    /** The strangeness of what is not UTF-8. */
    static final int UNREADABLE = 100;

    /** How many bytes of a text are looked at. */
    private static final int SAMPLE = 64;

    private final byte[] buffer;
    private final int limit;
    private long steps;
    /** Behind the varint that was read last. */
    private int next;

    RawBytes(byte[] buffer, int limit) {
        this.buffer = buffer;
        this.limit = limit;
    }

    /** Begins to count steps. */
    void begin() {
        steps = 0;
    }

    /** Counts a step. Returns how many there are. */
    long step() {
        return ++steps;
    }

    /** Counts steps of others. */
    void steps(int others) {
        steps += others;
    }

    long steps() {
        return steps;
    }

    int limit() {
        return limit;
    }

    byte at(int position) {
        return buffer[position];
    }

    /** Behind the varint that was read last, or {@link #NONE} if there was none. */
    int next() {
        return next;
    }

    /** The end of a length and that many bytes, or {@link #NONE}; {@link #next()} is behind the length. */
    int end(int at) {
        long length = varint(at);
        return next == NONE || length < 0 || length > limit - next ? NONE : next + (int) length;
    }

    /** Reads a varint; {@link #next()} is {@link #NONE} if there is none with as few bytes as possible. */
    long varint(int at) {
        steps++;
        long value = 0;
        next = NONE;
        for (int i = at, shift = 0; i < limit && shift < Long.SIZE; i++, shift += 7) {
            byte b = buffer[i];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                boolean isMinimal = (b != 0 || shift == 0) && (shift < 63 || b == 1);
                next = isMinimal ? i + 1 : NONE;
                return value;
            }
        }
        return value;
    }

    /** How little bytes look like a text that people write: 0 if they do. */
    int strangeness(int from, int to) {
        int end = Math.min(to, from + SAMPLE);
        steps += (end - from) / 8;
        int strange = 0;
        for (int i = from; i < end; i++) {
            int b = buffer[i];
            if (b >= 0) {
                strange = Math.max(strange, control(b));
                continue;
            }
            int more = b < (byte) 0xC2 ? 0 : b < (byte) 0xE0 ? 1 : b < (byte) 0xF0 ? 2 : b < (byte) 0xF5 ? 3 : 0;
            if (more == 0 || i + more >= to) {
                return UNREADABLE;
            }
            for (; more > 0; more--) {
                if ((buffer[++i] & 0xC0) != 0x80) {
                    return UNREADABLE;
                }
            }
        }
        return strange;
    }

    private static int control(int c) {
        return c >= ' ' && c < 0x7F ? 0 : c == '\n' || c == '\r' || c == '\t' ? 2 : 6;
    }

    /** How likely it is that a key is at a position, because there is a length and a text of that length. */
    int keyLikelihood(int at) {
        int end = end(at);
        if (end == NONE) {
            return 0;
        }
        int size = end - next;
        return strangeness(next, end) == 0 ? Math.min(size + size / 2, 12) : 0;
    }

    /** Whether an array, or a tuple, may have that many bytes: a number of elements, or their mask, then the elements. */
    boolean isArray(int from, long size) {
        long elements = varint(from);
        if (next == NONE) {
            return false;
        }
        long rest = size - (next - from);
        return rest >= Long.bitCount(elements) && (elements == 0) == (rest == 0);
    }
}
