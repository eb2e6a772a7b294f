package io.tsrpc.it.projects.cards.protocols;

import java.util.Optional;

/** What can be found in logs. */
public interface Traced {
    /** By this. */
    Optional<String> trace();
}
