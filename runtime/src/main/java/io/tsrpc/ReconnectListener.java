package io.tsrpc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears how a client with {@link DuplexClientOptions#reconnect} loses its connection and comes back. Each event comes once and in order,
 * one at a time, on the executor. It may block, which delays later events alone. What it throws is logged.
 *
 * <pre>{@code
 * new ReconnectListener() {
 *     public void connected() { banner.hide(); }
 *     public void lost(int code, String reason) { banner.show("Connection lost"); }
 *     public void gaveUp(ConnectFailure why) { banner.show("Offline: " + why.message()); }
 * }
 * }</pre>
 *
 * <p>{@link DuplexClient#disconnect()} and {@link DuplexClient#close()} are no events: nothing comes after them but what has happened before.
 */
public interface ReconnectListener {
    /** The client is connected, for the first time or again, and {@link AfterConnect} has succeeded. */
    default void connected() {}

    /**
     * The connection is lost. Calls fail from now on, or wait.
     *
     * @param code the close code (RFC 6455, 7.4): 1006 if the server vanished
     * @param reason the close reason, or null if there is none
     */
    default void lost(int code, @Nullable String reason) {}

    /**
     * The client waits before its next attempt. If you are late, only the latest four failures that wait for you are whole: those before have
     * no cause and at most 1,000 characters of their text, as a server may send much.
     *
     * @param attempt the number of the attempt, from 1
     * @param delay for how long it waits
     * @param why what went wrong: {@link ErrorCode#LOST_CONN} if the connection was lost, else why the last attempt failed
     */
    default void waiting(int attempt, Duration delay, ConnectFailure why) {}

    /**
     * The client does not come back by itself: a limit is reached, or your own code has decided so. {@link DuplexClient#connect()} begins anew.
     *
     * @param why what went wrong last
     */
    default void gaveUp(ConnectFailure why) {}
}
