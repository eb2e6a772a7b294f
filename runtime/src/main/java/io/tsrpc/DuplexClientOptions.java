package io.tsrpc;

import java.time.Duration;

/**
 * What clients on long connections can be told besides.
 *
 * @param <O> the transport's own options
 */
public interface DuplexClientOptions<O extends DuplexClientOptions<O>> extends ClientOptions<O> {
    /** {@link #heartbeat}: the interval. Zero sends none. */
    Option<Duration> HEARTBEAT_INTERVAL = Option.notNegative("heartbeatInterval", Duration.ZERO);

    /** {@link #heartbeat}: the timeout. */
    Option<Duration> HEARTBEAT_TIMEOUT = Option.positive("timeout", Duration.ofSeconds(5));

    /** {@link #connectTimeout}. */
    Option<Duration> CONNECT_TIMEOUT = Option.positive("connectTimeout", Duration.ofSeconds(10));

    /**
     * Finds out that a connection is dead: sends a heartbeat when the connection has opened and {@code interval} after
     * each echo, and closes with code 3000 if none comes back within {@code timeout}. Default: no heartbeat.
     *
     * @throws IllegalArgumentException if {@code interval} or {@code timeout} is not positive
     */
    default O heartbeat(Duration interval, Duration timeout) {
        if (interval.isZero()) { // it would not beat at all
            throw new IllegalArgumentException("interval must be positive, but is " + interval);
        }
        set(HEARTBEAT_TIMEOUT, timeout);
        return set(HEARTBEAT_INTERVAL, interval);
    }

    /**
     * How long connecting may take, the handshakes included. Default: 10 s.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    default O connectTimeout(Duration timeout) {
        return set(CONNECT_TIMEOUT, timeout);
    }
}
