package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The additional options of clients on long connections.
 *
 * @param <O> the options of the transport, which every method returns
 */
public interface DuplexClientOptions<O extends DuplexClientOptions<O>> extends ClientOptions<O> {
    /** {@link #heartbeat}: the interval. Zero means no heartbeats. */
    Option<Duration> HEARTBEAT_INTERVAL = Option.notNegative("heartbeatInterval", Duration.ZERO);

    /** {@link #heartbeat}: the timeout. */
    Option<Duration> HEARTBEAT_TIMEOUT = Option.positive("timeout", Duration.ofSeconds(5));

    /** {@link #connectTimeout}. */
    Option<Duration> CONNECT_TIMEOUT = Option.positive("connectTimeout", Duration.ofSeconds(10));

    /** {@link #maxUnhandledSize}. */
    Option<Integer> MAX_UNHANDLED_SIZE = Option.positive("maxUnhandledSize", 64 << 20);

    /** {@link #reconnect}. */
    Option<@Nullable Reconnect> RECONNECT = Option.unset("reconnect");

    /** {@link #afterConnect}. */
    Option<@Nullable AfterConnect> AFTER_CONNECT = Option.unset("afterConnect");

    /**
     * Detects dead connections with heartbeats. The client sends a heartbeat when the connection has opened, and {@code interval}
     * after each echo. If an echo does not arrive within {@code timeout}, it closes the connection with code 3000. Default: no
     * heartbeats.
     *
     * @throws IllegalArgumentException if {@code interval} or {@code timeout} is not positive
     */
    default O heartbeat(Duration interval, Duration timeout) {
        requireNonNull(interval, "interval");
        requireNonNull(timeout, "timeout");
        if (interval.isZero()) { // it would not beat at all
            throw new IllegalArgumentException("interval must be positive, but is " + interval);
        }
        HEARTBEAT_INTERVAL.checked(interval); // before anything is set
        set(HEARTBEAT_TIMEOUT, timeout);
        return set(HEARTBEAT_INTERVAL, interval);
    }

    /**
     * The time limit of connecting, including all handshakes and {@link #afterConnect}. It begins anew while messages of rooms arrive
     * that the client has missed. Default: 10 s.
     *
     * @throws IllegalArgumentException if {@code timeout} is not positive
     */
    default O connectTimeout(Duration timeout) {
        return set(CONNECT_TIMEOUT, timeout);
    }

    /**
     * How many bytes of memory the messages may take, about, that have arrived and wait for their handlers, with what listeners to rooms
     * are to hear. Beyond it the client reads nothing more from the connection until half of them are handled. Replies are not read either,
     * so a handler that waits for the reply to a call may wait until the call times out. Without calls that wait for replies, 4 MiB is
     * enough. What has come on earlier connections has a limit of its own: if there is twice as much with it, the client reads nothing, and
     * cannot connect. Default: 64 MiB.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    default O maxUnhandledSize(int size) {
        return set(MAX_UNHANDLED_SIZE, size);
    }

    /**
     * Comes back by itself when the connection is lost. Default: the client does not, and {@link DuplexClient#connect()} may be called
     * again.
     */
    default O reconnect(Reconnect reconnect) {
        requireNonNull(reconnect, "reconnect");
        return set(RECONNECT, reconnect);
    }

    /**
     * What is done on each new connection before other calls and messages are sent, such as a login. It runs before
     * {@code postConnectFlow}, and {@link #connectTimeout} holds for it too. If it fails, connecting has failed with {@code AFTER_CONNECT_ERR}. Default: nothing.
     */
    default O afterConnect(AfterConnect step) {
        requireNonNull(step, "step");
        return set(AFTER_CONNECT, step);
    }
}
