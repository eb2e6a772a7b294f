package io.tsrpc.it;

/**
 * Where we deliberately differ from the TSRPC packages: the only exceptions that the comparisons with them know. Each
 * test that meets one names it; {@code docs/tsrpc.md} tells users of each.
 */
public enum Difference {
    /** The reference writes a date before 1970 and reads it back as an invalid one. */
    DATES_BEFORE_1970("Dates before 1970 survive binary mode in Java; the packages read them as Invalid Date.");

    private final String text;

    Difference(String text) {
        this.text = text;
    }

    /** What differs, in a sentence or two for users. */
    public String text() {
        return text;
    }
}
