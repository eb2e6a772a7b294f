package com.example.inherited;

import java.util.Optional;

/** What every request has. */
public interface BaseRequest {
    /** Who asks. */
    Optional<String> token();

    default boolean isSigned() {
        return token().isPresent();
    }
}
