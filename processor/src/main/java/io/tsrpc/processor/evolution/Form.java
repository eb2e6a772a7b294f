package io.tsrpc.processor.evolution;

/** The two formats of data. */
public enum Form {
    BINARY("binary"),
    JSON("JSON");

    private final String text;

    Form(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
