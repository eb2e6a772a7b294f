package io.tsrpc.it.evolution;

/** The whole numbers of Java's types. */
final class Range {
    private static final long SAFE = (1L << 53) - 1;

    private Range() {}

    /** Whether a number is in a range, as a contract names it: {@code byte}, …, {@code 64 bits}, or empty for TSRPC's. */
    static boolean contains(String range, long number) {
        return switch (range) {
            case "byte" -> number == (byte) number;
            case "short" -> number == (short) number;
            case "int" -> number == (int) number;
            case "64 bits" -> true;
            default -> Math.abs(number) <= SAFE && number != Long.MIN_VALUE;
        };
    }
}
