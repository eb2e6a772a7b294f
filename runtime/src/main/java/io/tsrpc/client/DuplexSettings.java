package io.tsrpc.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What clients on long connections are told besides.
 *
 * @param connectFailure what {@code connect()} says when it fails
 * @param connectTimeout how long connecting may take; zero: for ever
 * @param heartbeat how heartbeats are sent, or null not to send any
 */
public record DuplexSettings(
        String connectFailure,
        Duration connectTimeout,
        @Nullable Beat heartbeat) {
    /** How long connecting may take if nothing else is said. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /**
     * How heartbeats are sent.
     *
     * @param interval between an echo and the next heartbeat
     * @param timeout how long an echo may take
     */
    public record Beat(Duration interval, Duration timeout) {}
}
