package io.tsrpc.processor.evolution;

/** Who reads data: this project's codecs, or TSRPC's. Servers are Java; clients are either. */
public enum Reader {
    JAVA("Java"),
    TSRPC("TSRPC");

    private final String text;

    Reader(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
