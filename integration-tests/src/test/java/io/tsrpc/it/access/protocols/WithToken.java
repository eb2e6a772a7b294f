package io.tsrpc.it.access.protocols;

import java.util.Optional;

/** A request that may say itself who has made it. */
public interface WithToken {
    /** What a login has returned. */
    Optional<String> token();
}
