package io.tsrpc.net;

import java.io.IOException;

/** A server or a proxy has answered a handshake with another HTTP status than that of success. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Creates an exception. {@code what} says in a sentence who refuses what. */
    public RefusedException(String what, ReceivedHead head) {
        super(what + " with the status " + head.statusAndReason());
        this.status = head.status();
    }

    /** The status. */
    public int status() {
        return status;
    }
}
