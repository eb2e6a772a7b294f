package io.tsrpc.it;

/**
 * Where we deliberately differ from the TSRPC packages: the only exceptions that the comparisons with them know. Each
 * test that meets one names it. {@code docs/tsrpc.md} tells users of each; {@code -Dtest=TsrpcDocsTest -Dgoldens.update=true}
 * writes the texts there.
 */
public enum Difference {
    /** The reference writes a date before 1970 and reads it back as an invalid one. */
    DATES_BEFORE_1970("Dates before 1970 survive binary mode in Java; the packages read them as Invalid Date."),

    /** There the timeout is off as soon as the handler is done. */
    HANDLERS_WITHOUT_ANSWER(
            "In Java a handler that has returned may still answer until the API timeout, which then answers `SERVER_TIMEOUT`;"
                    + " in the packages the caller never hears of such a call."),

    /** Only the client ends such a request there. */
    HTTP_WITHOUT_ANSWER("An HTTP request whose answer a flow has stopped is closed by Java after `unansweredTimeout`;"
            + " the packages keep it open until the client gives up."),

    /** There the reason does not fit into the frame, and the connection stays neither open nor closed. */
    LONG_CLOSE_REASONS("Java cuts close reasons of WebSocket after 123 bytes, as the protocol wants;"
            + " the packages fail to close the connection and answer nothing on it any more.");

    private final String text;

    Difference(String text) {
        this.text = text;
    }

    /** What differs, in a sentence or two for users. */
    public String text() {
        return text;
    }
}
