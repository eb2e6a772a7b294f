package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.typescript.OrNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something has changed. */
public interface Timestamps {
    /** When it was made. */
    Instant createdAt();

    /** When it was changed. */
    @OrNull
    @Nullable
    Instant updatedAt();
}
