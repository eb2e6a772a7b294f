package io.tsrpc;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of {@link DuplexClient#connect()}.
 *
 * <pre>{@code
 * ConnectResult connected = client.connect().join();
 * if (!connected.isSucc()) {
 *     log.warn("Not connected: {}", connected.errMsg());
 * }
 * }</pre>
 *
 * @param errMsg why connecting failed, or null if the client is connected
 */
public record ConnectResult(@Nullable String errMsg) {
    private static final ConnectResult SUCCESS = new ConnectResult(null);

    /** Returns a success. */
    public static ConnectResult success() {
        return SUCCESS;
    }

    /** Returns a failure. */
    public static ConnectResult failure(String errMsg) {
        requireNonNull(errMsg, "errMsg");
        return new ConnectResult(errMsg);
    }

    /** Returns whether the client is connected. */
    public boolean isSucc() {
        return errMsg == null;
    }
}
