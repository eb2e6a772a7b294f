package io.tsrpc.codec;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.NumberInput;

/** Reads a number in JSON text and holds its value. One thread at a time. */
final class JsonNumber {
    /** What Jackson takes, lest a number keep a thread busy for long. */
    static final int MAX_DIGITS = 1000;

    /** So many digits fit into a long whatever they are. */
    private static final int DIGITS_OF_LONG = 18;

    private static final long EXACT_IN_DOUBLE = 1L << 53;

    /** The powers of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private boolean isLong;
    private long longValue;
    private double doubleValue;

    /** Whether it is written without fraction and exponent and fits into 64 bits. */
    boolean isLong() {
        return isLong;
    }

    /** Its value, if {@link #isLong}. */
    long longValue() {
        return longValue;
    }

    /** Its value, rounded to a double. */
    double doubleValue() {
        return isLong ? longValue : doubleValue;
    }

    /** Reads the number that begins at {@code from} and returns the position after it, or -1 if none does. */
    int read(byte[] text, int from, int end) {
        int at = from < end && text[from] == '-' ? from + 1 : from;
        int begin = at;
        long digits = 0; // wrong if there are too many, but then nobody looks
        while (at < end && isDigit(text[at])) {
            digits = digits * 10 + (text[at++] - '0');
        }
        int count = at - begin;
        if (count == 0 || count > MAX_DIGITS || (count > 1 && text[begin] == '0')) {
            return -1;
        }
        if (at < end && (text[at] == '.' || (text[at] | 0x20) == 'e')) {
            return readReal(text, from, begin, at, end, digits);
        }
        isLong = true;
        longValue = begin == from ? digits : -digits;
        if (count > DIGITS_OF_LONG) {
            readLong(ascii(text, from, at));
        }
        return at;
    }

    private void readLong(String number) {
        if (NumberInput.inLongRange(number.startsWith("-") ? number.substring(1) : number, number.startsWith("-"))) {
            longValue = Long.parseLong(number);
        } else {
            isLong = false;
            doubleValue = Double.parseDouble(number);
        }
    }

    private int readReal(byte[] text, int from, int begin, int point, int end, long whole) {
        long digits = whole;
        int count = point - begin;
        int at = point;
        int places = 0;
        if (text[at] == '.') {
            at++;
            while (at < end && isDigit(text[at])) {
                digits = digits * 10 + (text[at++] - '0');
            }
            places = at - point - 1;
            count += places;
            if (places == 0) {
                return -1;
            }
        }
        boolean exponent = at < end && (text[at] | 0x20) == 'e';
        if (exponent) {
            int exponentAt = at + 1 < end && (text[at + 1] == '+' || text[at + 1] == '-') ? at + 2 : at + 1;
            at = exponentAt;
            while (at < end && isDigit(text[at])) {
                at++;
            }
            count += at - exponentAt;
            if (at == exponentAt) {
                return -1;
            }
        }
        if (count > MAX_DIGITS) {
            return -1;
        }
        isLong = false;
        if (!exponent
                && count <= DIGITS_OF_LONG
                && digits <= EXACT_IN_DOUBLE) { // both exact, so the quotient is the nearest
            double size = digits / POWERS[places];
            doubleValue = begin == from ? size : -size;
        } else {
            doubleValue = NumberInput.parseDouble(ascii(text, from, at), true);
        }
        return at;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static String ascii(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
