package io.tsrpc.ws;

/** The peer violated RFC 6455 or sent a message that is too large. The connection closes with {@link #closeCode}. */
final class ProtocolViolationException extends Exception {
    private static final long serialVersionUID = 1;

    private final int closeCode;

    ProtocolViolationException(int closeCode, String message) {
        super(message);
        this.closeCode = closeCode;
    }

    int closeCode() {
        return closeCode;
    }
}
