package io.tsrpc;

/**
 * A machine-readable error code: a string or a whole number, as in TSRPC.
 *
 * <pre>{@code
 * if (err.hasCode("NO_MONEY")) { ... }
 * if (err.hasCode(402)) { ... }
 * }</pre>
 */
public sealed interface ErrorCode {
    /**
     * A code that is a string.
     *
     * @param value the string, such as {@code "INPUT_DATA_ERR"}
     */
    record Text(String value) implements ErrorCode {
        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A code that is a whole number.
     *
     * @param value the number. Beyond ±(2^53 − 1) it cannot be sent
     */
    record Int(long value) implements ErrorCode {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** Returns the string {@code value} as a code. */
    static ErrorCode of(String value) {
        return new Text(value);
    }

    /** Returns the number {@code value} as a code. Beyond ±(2^53 − 1) it cannot be sent. */
    static ErrorCode of(long value) {
        return new Int(value);
    }
}
