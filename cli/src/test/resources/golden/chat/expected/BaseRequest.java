package com.example.app.protocols;

import java.util.Optional;

/** What all requests have. */
public interface BaseRequest {
    /** Given by {@code Login}, absent before */
    Optional<String> token();
}
