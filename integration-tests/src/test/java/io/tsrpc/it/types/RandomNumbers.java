package io.tsrpc.it.types;

import java.util.List;

/** Numbers, biased to the edges. */
final class RandomNumbers {
    /** The largest whole number that JavaScript holds exactly with all below. */
    static final long SAFE = (1L << 53) - 1;

    private static final List<Double> EDGES = List.of(
            -0.0,
            Double.MIN_VALUE,
            -3 * Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            (double) Float.MIN_VALUE,
            (double) Float.MAX_VALUE,
            0.1,
            0.1 + 0.2,
            1e21,
            1e-7,
            0x1.8p66,
            0x1p53,
            0x1p53 + 2,
            0x1p63,
            -0x1p64,
            0x1.52d02c7e14af6p77, // 2e23, which no literal of tens spells for every JDK
            0x1p-44,
            9.5367431640625E-7);

    private static final List<Double> NO_JSON = List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private RandomNumbers() {}

    /** Up to 64 random bits. */
    static long bits(Choices choices, int bits) {
        long word = 0;
        for (int left = bits; left > 0; left -= 16) {
            word = word << Math.min(left, 16) | choices.below(1 << Math.min(left, 16));
        }
        return word;
    }

    /** Small ones, powers of two and their neighbours (where varints grow by a byte), the ends of the range, or any. */
    static long whole(Choices choices, long min, long max) {
        long value = switch (choices.below(4)) {
            case 0 -> choices.below(3);
            case 1 -> (1L << choices.below(54)) + choices.below(3) - 1;
            case 2 -> choices.below(2) == 0 ? max : min;
            default -> bits(choices, 62) >> choices.below(62);
        };
        if (choices.below(2) == 1) {
            value = -value;
        }
        return value < min || value > max ? min + Math.floorMod(value - min, max - min + 1) : value;
    }

    /** Doubles and floats. */
    static double fraction(Choices choices) {
        return switch (choices.below(6)) {
            case 0 -> choices.below(5);
            case 1 -> choices.below(1000) / 8d - 50;
            case 2 -> EDGES.get(choices.below(EDGES.size()));
            case 3 -> (bits(choices, 53) - 0x1p52) * Math.pow(10, choices.below(600) - 320);
            case 4 -> finite(Float.intBitsToFloat((int) bits(choices, 32)));
            default ->
                choices.rarely(12) ? NO_JSON.get(choices.below(3)) : finite(Double.longBitsToDouble(bits(choices, 64)));
        };
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
