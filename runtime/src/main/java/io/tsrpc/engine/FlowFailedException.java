package io.tsrpc.engine;

import io.tsrpc.log.ThrownText;

/** Thrown when a flow has thrown, which has been logged. Its cause is what the flow has thrown. */
public final class FlowFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Throwable thrown;

    FlowFailedException(Throwable thrown) {
        super(ThrownText.message(thrown), thrown, false, false);
        this.thrown = thrown;
    }

    /** What the flow has thrown. */
    public Throwable thrown() {
        return thrown;
    }
}
