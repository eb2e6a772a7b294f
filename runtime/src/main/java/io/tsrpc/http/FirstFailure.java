package io.tsrpc.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The exception with which a stream to or from a client has failed first. All later ones have it as their cause, so that it is known of
 * whatever a handler throws because of it whether the client is at fault.
 */
final class FirstFailure {
    private final String ofLater;
    private @Nullable IOException first;

    /** Creates one for a stream that has not failed; {@code ofLater} is the text of later exceptions. */
    FirstFailure(String ofLater) {
        this.ofLater = ofLater;
    }

    /** The exception, or null if the stream has not failed. */
    @Nullable
    IOException first() {
        return first;
    }

    /** Returns what the stream throws because of a problem. */
    IOException because(IOException problem) {
        if (first == null) {
            first = problem;
            return problem;
        }
        IOException later = new IOException(ofLater, first);
        later.addSuppressed(problem);
        return later;
    }
}
