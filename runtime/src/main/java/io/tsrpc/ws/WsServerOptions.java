package io.tsrpc.ws;

import io.tsrpc.Option;
import io.tsrpc.SlowConsumerPolicy;
import io.tsrpc.transport.ListenOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of a server's WebSocket transport.
 *
 * @param <O> the type that the setters return: a server builder, or the options of a transport
 */
public interface WsServerOptions<O> extends ListenOptions<O> {
    /** {@link #maxConnections}. */
    Option<Integer> MAX_CONNECTIONS = Option.positive("maxConnections", 10_000);

    /** {@link #maxPendingBytes}. */
    Option<Integer> MAX_PENDING_BYTES = Option.positive("maxPendingBytes", 4 << 20);

    /** {@link #maxTotalPendingBytes}. */
    Option<@Nullable Long> MAX_TOTAL_PENDING_BYTES = Option.unsetPositiveLong("maxTotalPendingBytes");

    /** {@link #handshakeTimeout}. */
    Option<Duration> HANDSHAKE_TIMEOUT = Option.notNegative("handshakeTimeout", Duration.ofSeconds(5));

    /** {@link #pingInterval}. */
    Option<Duration> PING_INTERVAL = Option.notNegative("pingInterval", Duration.ofSeconds(30));

    /** {@link #heartbeatWaitTime}. */
    Option<Duration> HEARTBEAT_WAIT_TIME = Option.notNegative("heartbeatWaitTime", Duration.ZERO);

    /** {@link #closeTimeout}. */
    Option<Duration> CLOSE_TIMEOUT = Option.notNegative("closeTimeout", Duration.ofSeconds(3));

    /**
     * The maximum number of open sockets, including those in their handshake. Further sockets are closed without being
     * read. Default: 10,000.
     */
    default O maxConnections(int connections) {
        return set(MAX_CONNECTIONS, connections);
    }

    /**
     * The maximum number of bytes queued for one client; each frame counts 64 bytes more than its size. A single frame
     * of any size is always accepted. A message or reply beyond it does not fit: see {@link SlowConsumerPolicy}. Default: 4 MiB.
     */
    default O maxPendingBytes(int bytes) {
        return set(MAX_PENDING_BYTES, bytes);
    }

    /**
     * The maximum number of bytes queued for all clients together that do not read at the moment. Beyond it nothing more fits for such
     * a client, if something waits for it already; others are not affected. What is sent to many clients at once counts once. If frames
     * for clients for whom nothing waited, which are always accepted, make it one and a half of the limit, those clients are cut off
     * that have not read for longest, whatever the {@link SlowConsumerPolicy}. Default: a quarter of the memory that the JVM may use.
     */
    default O maxTotalPendingBytes(long bytes) {
        return set(MAX_TOTAL_PENDING_BYTES, bytes);
    }

    /**
     * How long a client may take for its handshakes (TLS and WebSocket, with the admission), before its socket is closed. Zero means no
     * limit. Default: 5 s.
     */
    default O handshakeTimeout(Duration timeout) {
        return set(HANDSHAKE_TIMEOUT, timeout);
    }

    /**
     * The interval at which the server sends RFC 6455 pings to clients. A client is disconnected if nothing arrives
     * from it for an interval after a ping was written, or if it has read none of its queued data for as long. Zero
     * disables pings. Default: 30 s.
     */
    default O pingInterval(Duration interval) {
        return set(PING_INTERVAL, interval);
    }

    /**
     * The period in which every client must send a TSRPC heartbeat, starting when it connects; otherwise its connection
     * is closed with 3001 {@code Receive heartbeat timeout}. Default: zero; heartbeats are answered but not required.
     */
    default O heartbeatWaitTime(Duration time) {
        return set(HEARTBEAT_WAIT_TIME, time);
    }

    /**
     * How long a closing connection may take to send its queued data and to receive the client's close frame, before
     * its socket is closed. Zero means no limit, also when the server stops, unless it stops gracefully: that has a budget. Default: 3 s.
     */
    default O closeTimeout(Duration timeout) {
        return set(CLOSE_TIMEOUT, timeout);
    }
}
