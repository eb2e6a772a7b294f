package io.tsrpc.it.projects.admin.protocols;

import java.time.Instant;

/** What all responses have. */
public interface BaseResponse {
    /** When it was done. */
    Instant at();
}
