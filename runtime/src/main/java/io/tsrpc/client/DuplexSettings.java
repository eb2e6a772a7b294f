package io.tsrpc.client;

import io.tsrpc.DuplexClientOptions;
import io.tsrpc.engine.OptionValues;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of clients on long connections.
 *
 * @param connectFailure the error message when {@code connect()} fails
 * @param headers what the user sends when connecting
 * @param connectTimeout how long connecting may take; zero means no limit
 * @param maxUnhandledSize how many bytes of memory the messages may take that wait for their handlers
 * @param heartbeat when heartbeats are sent, or null for none
 */
record DuplexSettings(
        String connectFailure,
        SuppliedHeaders headers,
        Duration connectTimeout,
        int maxUnhandledSize,
        @Nullable HeartbeatTiming heartbeat) {
    /**
     * When heartbeats are sent.
     *
     * @param interval from an echo to the next heartbeat
     * @param timeout how long an echo may take
     */
    record HeartbeatTiming(Duration interval, Duration timeout) {}

    static DuplexSettings of(String connectFailure, ClientSettings client) {
        OptionValues options = client.options();
        Duration interval = options.get(DuplexClientOptions.HEARTBEAT_INTERVAL);
        return new DuplexSettings(
                connectFailure,
                client.headers(),
                options.get(DuplexClientOptions.CONNECT_TIMEOUT),
                options.get(DuplexClientOptions.MAX_UNHANDLED_SIZE),
                interval.isZero()
                        ? null
                        : new HeartbeatTiming(interval, options.get(DuplexClientOptions.HEARTBEAT_TIMEOUT)));
    }
}
