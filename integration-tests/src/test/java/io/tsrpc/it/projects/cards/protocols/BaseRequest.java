package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.Uint;
import java.util.Optional;

/** What most requests have. */
public interface BaseRequest {
    /** The session. */
    Optional<String> session();

    /** What chance depends on. */
    @Uint
    int seed();
}
