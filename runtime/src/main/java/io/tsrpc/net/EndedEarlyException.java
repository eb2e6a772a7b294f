package io.tsrpc.net;

import java.io.EOFException;

/** The connection has ended within an answer. */
public final class EndedEarlyException extends EOFException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public EndedEarlyException() {
        super("The connection has ended before the whole answer arrived");
    }
}
