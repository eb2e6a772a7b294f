package com.example.rest;

import io.tsrpc.contract.typescript.Rest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record MsgEvent(
        String name, @Nullable Counts counts, @Rest Map<String, Object> details) {
    /**
     * How often.
     *
     * @param total of all
     * @param more of each
     */
    public record Counts(int total, @Rest Map<String, Integer> more) {}
}
