package io.tsrpc.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What clients on long connections were told besides.
 *
 * @param connectTimeout how long connecting may take
 * @param heartbeat how heartbeats are sent, or null not to send any
 */
public record DuplexSettings(
        Duration connectTimeout, @Nullable Beat heartbeat) {
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
