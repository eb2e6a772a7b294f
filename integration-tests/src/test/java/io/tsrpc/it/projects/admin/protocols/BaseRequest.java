package io.tsrpc.it.projects.admin.protocols;

import java.util.Optional;

/** What all requests have. */
public interface BaseRequest {
    /** What a login has returned. */
    Optional<String> token();
}
