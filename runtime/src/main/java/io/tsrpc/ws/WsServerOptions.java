package io.tsrpc.ws;

import io.tsrpc.Option;
import io.tsrpc.transport.ListenOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the WebSocket transport of a server can be told.
 *
 * @param <O> what is told: a builder of a server, or the options of a transport
 */
public interface WsServerOptions<O> extends ListenOptions<O> {
    /** {@link #allowedOrigins}. */
    Option<Set<String>> ALLOWED_ORIGINS = Option.of(
            "allowedOrigins",
            Set.of(),
            origins -> origins.stream()
                    .map(origin -> origin.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet()));

    /** {@link #maxConnections}. */
    Option<Integer> MAX_CONNECTIONS = Option.positive("maxConnections", 10_000);

    /** {@link #maxPendingBytes}. */
    Option<Integer> MAX_PENDING_BYTES = Option.positive("maxPendingBytes", 16 << 20);

    /** {@link #handshakeTimeout}. */
    Option<Duration> HANDSHAKE_TIMEOUT = Option.notNegative("handshakeTimeout", Duration.ofSeconds(10));

    /** {@link #pingInterval}. */
    Option<Duration> PING_INTERVAL = Option.notNegative("pingInterval", Duration.ofSeconds(30));

    /** {@link #heartbeatWaitTime}. */
    Option<Duration> HEARTBEAT_WAIT_TIME = Option.notNegative("heartbeatWaitTime", Duration.ZERO);

    /** {@link #closeTimeout}. */
    Option<Duration> CLOSE_TIMEOUT = Option.notNegative("closeTimeout", Duration.ofSeconds(3));

    /**
     * Which web pages may connect: values of the {@code Origin} header such as {@code https://chat.example.com}. Clients
     * that send no such header are no browsers and may always connect. Default, and with no value: all pages.
     */
    default O allowedOrigins(String... origins) {
        return set(ALLOWED_ORIGINS, Set.copyOf(List.of(origins)));
    }

    /**
     * How many sockets may be open at once, those in their handshake included; another is closed unread. Default:
     * 10,000.
     */
    default O maxConnections(int connections) {
        return set(MAX_CONNECTIONS, connections);
    }

    /**
     * How many bytes may wait for one client to read them, each frame counting 64 more than it has. One frame may
     * always wait. Default: 16 MiB.
     */
    default O maxPendingBytes(int bytes) {
        return set(MAX_PENDING_BYTES, bytes);
    }

    /**
     * How long a client may take for its handshakes; its socket is closed then. Zero waits for ever. Default: 10 s.
     */
    default O handshakeTimeout(Duration timeout) {
        return set(HANDSHAKE_TIMEOUT, timeout);
    }

    /**
     * How often clients are sent a ping of RFC 6455. One from which nothing has come for an interval after a ping has
     * left is cut off; so is one that has taken nothing of what waits for it for as long. Default: 30 s; zero sends
     * none.
     */
    default O pingInterval(Duration interval) {
        return set(PING_INTERVAL, interval);
    }

    /**
     * Expects a TSRPC heartbeat from every client in each such period, the first one included, and else closes its
     * connection with 3001 {@code Receive heartbeat timeout}. Default: zero, heartbeats are answered but not expected.
     */
    default O heartbeatWaitTime(Duration time) {
        return set(HEARTBEAT_WAIT_TIME, time);
    }

    /**
     * How long a closing connection may take to send what waits and to hear the client's close; its socket is closed
     * then. Zero waits for ever, also when the server stops. Default: 3 s.
     */
    default O closeTimeout(Duration timeout) {
        return set(CLOSE_TIMEOUT, timeout);
    }
}
