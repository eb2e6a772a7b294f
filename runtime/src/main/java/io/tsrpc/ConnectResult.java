package io.tsrpc;

import org.jspecify.annotations.Nullable;

/**
 * What {@link DuplexClient#connect()} came to.
 *
 * <pre>{@code
 * ConnectResult connected = client.connect().join();
 * if (!connected.isSucc()) {
 *     log.warn("Not connected: {}", connected.errMsg());
 * }
 * }</pre>
 *
 * @param errMsg why there is no connection, or null if there is one
 */
public record ConnectResult(@Nullable String errMsg) {
    private static final ConnectResult SUCCESS = new ConnectResult(null);

    /** Connected. */
    public static ConnectResult success() {
        return SUCCESS;
    }

    /** Not connected. */
    public static ConnectResult failure(String errMsg) {
        return new ConnectResult(errMsg);
    }

    /** Whether the client is connected. */
    public boolean isSucc() {
        return errMsg == null;
    }
}
