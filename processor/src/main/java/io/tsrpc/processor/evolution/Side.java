package io.tsrpc.processor.evolution;

/** Who speaks the protocol as it was. */
public enum Side {
    /** Clients that are in use, with a new server. */
    OLD_CLIENTS("old clients"),
    /** Servers that are not updated yet or were rolled back, with a new client. */
    OLD_SERVERS("old servers");

    private final String text;

    Side(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
