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
    /** A code that is a string, such as {@code "INPUT_DATA_ERR"}. */
    record Text(String value) implements ErrorCode {
        @Override
        public String toString() {
            return value;
        }
    }

    /** A code that is a whole number. */
    record Int(long value) implements ErrorCode {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** The code {@code value}. */
    static ErrorCode of(String value) {
        return new Text(value);
    }

    /** The code {@code value}. Beyond ±(2^53 − 1) it cannot be sent. */
    static ErrorCode of(long value) {
        return new Int(value);
    }
}
