package io.tsrpc.codec;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.NumberInput;

/** Parses a number in JSON text and holds its value. Not thread-safe. */
final class JsonNumber {
    /** Jackson's limit; it bounds the time for parsing a number. */
    static final int MAX_DIGITS = 1000;

    /** Any number of at most this many digits fits into a long. */
    private static final int DIGITS_OF_LONG = 18;

    private static final long EXACT_IN_DOUBLE = 1L << 53;

    /** The powers of ten that are exact in a double. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private boolean isLong;
    private long longValue;
    private double doubleValue;

    /** Whether the number is written without fraction and exponent and fits into 64 bits. */
    boolean isLong() {
        return isLong;
    }

    /** The value, if {@link #isLong}. */
    long longValue() {
        return longValue;
    }

    /** The value, rounded to a double. */
    double doubleValue() {
        return isLong ? longValue : doubleValue;
    }

    /**
     * Parses the number that begins at {@code from}. Returns the position after it, or -1 if there is no valid number.
     */
    int read(byte[] text, int from, int end) {
        int at = from < end && text[from] == '-' ? from + 1 : from;
        int begin = at;
        long digits = 0; // overflows if there are too many, but is not used then
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
                && digits <= EXACT_IN_DOUBLE) { // both are exact, so the quotient is correctly rounded
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
