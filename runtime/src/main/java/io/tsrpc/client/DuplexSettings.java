package io.tsrpc.client;

import io.tsrpc.DuplexClientOptions;
import io.tsrpc.engine.OptionValues;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What clients on long connections are told besides.
 *
 * @param connectFailure what {@code connect()} says when it fails
 * @param connectTimeout how long connecting may take; zero: for ever
 * @param heartbeat how heartbeats are sent, or null not to send any
 */
record DuplexSettings(
        String connectFailure,
        Duration connectTimeout,
        @Nullable Beat heartbeat) {
    /**
     * How heartbeats are sent.
     *
     * @param interval between an echo and the next heartbeat
     * @param timeout how long an echo may take
     */
    record Beat(Duration interval, Duration timeout) {}

    static DuplexSettings of(String connectFailure, OptionValues options) {
        Duration interval = options.get(DuplexClientOptions.HEARTBEAT_INTERVAL);
        return new DuplexSettings(
                connectFailure,
                options.get(DuplexClientOptions.CONNECT_TIMEOUT),
                interval.isZero() ? null : new Beat(interval, options.get(DuplexClientOptions.HEARTBEAT_TIMEOUT)));
    }
}
