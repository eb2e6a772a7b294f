package io.tsrpc.benchmarks.protocols;

import org.apache.fory.annotation.Nullable;

/** Where an order goes. */
public record Address(
        String street,
        String city,
        String zip,
        String country,
        @Nullable Double lat,
        @Nullable Double lon) {}
