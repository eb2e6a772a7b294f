package io.tsrpc.processor.json;

/** The text is not JSON. */
public final class JsonProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    JsonProblem(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line of the text that is wrong, from 1. */
    public int line() {
        return line;
    }
}
