package io.tsrpc.processor.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.io.NumberOutput;

/** Numbers in JavaScript's spelling (ECMA-262, 6.1.6.1.20): {@code 1000000000000000}, {@code 1e+21}, {@code 1e-7}. */
final class JsNumbers {
    private static final int LONGEST_WHOLE = 21;
    private static final int MOST_ZEROS = 6;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

    private JsNumbers() {}

    /** Spells a number that is neither infinite nor NaN. */
    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        return (value < 0 ? "-" : "") + placed(digits, digits.length() - shortest.scale());
    }

    /** The shortest decimal that is this number and no other. JDK 17's own text sometimes has more digits. */
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(NumberOutput.toString(value, true));
        BigDecimal shorter = decimal.round(ONE_DIGIT); // Java has at least two digits
        return shorter.doubleValue() == value ? shorter : decimal;
    }

    /** @param point the position of the decimal point in the digits, possibly before or after all of them */
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
