package io.tsrpc.codec;

import tools.jackson.core.io.NumberOutput;

/**
 * Formats numbers like ECMAScript (ECMA-262, 6.1.6.1.20): {@code 0.1}, {@code 1e+21}, {@code 5e-324}. In binary,
 * {@code any} is encoded as JSON text, so equal numbers must have equal bytes.
 */
final class NumberText {
    /** From here to {@link #PLAIN_END}, Java's format is the same as JavaScript's, except for integers. */
    private static final double PLAIN_BEGIN = 1e-3;

    private static final double PLAIN_END = 1e7;
    private static final int LONGEST_WHOLE = 21;
    private static final int MOST_ZEROS = 6;

    /** Makes a number with six decimal places an integer. */
    private static final int MILLION = 1_000_000;

    /**
     * Below this limit, distinct decimals are distinct doubles, so a decimal that parses to the double is the shortest.
     */
    private static final double SHORT_END = 1e15;

    private NumberText() {}

    /**
     * Writes an integer, or a number with up to six decimal places, and returns the position after it. Returns -1 for
     * other numbers, for which {@link #of} must be used. The text has at most 24 bytes.
     */
    static int putShort(double value, byte[] target, int position) {
        if (value == Math.rint(value) && Math.abs(value) <= SafeIntegers.MAX) {
            return NumberOutput.outputLong((long) value, target, position);
        }
        double scaled = Math.rint(value * MILLION);
        if (!(Math.abs(scaled) < SHORT_END) || scaled / MILLION != value) {
            return -1;
        }
        long millionths = Math.abs((long) scaled);
        int at = position;
        if (value < 0) {
            target[at++] = '-';
        }
        at = NumberOutput.outputLong(millionths / MILLION, target, at);
        target[at++] = '.';
        int fraction = (int) (millionths % MILLION);
        for (int unit = MILLION / 10; fraction > 0; unit /= 10) {
            target[at++] = (byte) ('0' + fraction / unit);
            fraction %= unit;
        }
        return at;
    }

    /** Formats a number like {@code String(value)} in JavaScript. */
    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= PLAIN_BEGIN && size < PLAIN_END && value != Math.rint(value)) {
            return shortest(value);
        }
        if (Double.isNaN(size) || Double.isInfinite(size)) {
            return Double.toString(value);
        }
        return (value < 0 ? "-" : "") + respelled(shortest(size), size);
    }

    /** The shortest Java text, such as {@code 1.0} or {@code 1.25E-7}. JDK 17's own text sometimes has more digits. */
    private static String shortest(double value) {
        return NumberOutput.toString(value, true);
    }

    private static String respelled(String shortest, double value) {
        int e = shortest.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(shortest, e + 1, shortest.length(), 10);
        String mantissa = e < 0 ? shortest : shortest.substring(0, e);
        int dot = mantissa.indexOf('.');
        String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        return spelled(digits, dot + exponent, value);
    }

    /** @param point the position of the decimal point in the digits, possibly before or after all of them */
    private static String spelled(String digits, int point, double value) {
        int first = 0;
        while (digits.charAt(first) == '0') {
            first++;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        String significant = digits.substring(first, end);
        return significant.length() == 2
                ? ofTwo(significant, point - first, value)
                : placed(significant, point - first);
    }

    /**
     * Formats two digits, or one if that suffices: Java writes at least two, so {@code 4.9E-324} is {@code 5e-324} in
     * JavaScript.
     */
    private static String ofTwo(String digits, int point, double value) {
        int one = (Integer.parseInt(digits) + 5) / 10;
        if (Double.parseDouble(one + "E" + (point - 1)) != value) {
            return placed(digits, point);
        }
        return one == 10 ? placed("1", point + 1) : placed(Integer.toString(one), point);
    }

    private static String placed(String digits, int point) {
        int length = digits.length();
        if (length <= point && point <= LONGEST_WHOLE) {
            return digits + "0".repeat(point - length);
        }
        if (0 < point && point <= LONGEST_WHOLE) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-MOST_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = length == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
    }
}
