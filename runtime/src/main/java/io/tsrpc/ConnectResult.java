package io.tsrpc;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of {@link DuplexClient#connect()}.
 *
 * <pre>{@code
 * ConnectResult connected = client.connect().join();
 * if (!connected.isSucc()) {
 *     log.warn("{}: {}", connected.errMsg(), connected.failure());
 * }
 * }</pre>
 *
 * @param errMsg TSRPC's text, which says that connecting failed, or null if the client is connected
 * @param failure why it failed; null if the client is connected, or if no attempt was made, for example because a flow
 *     stopped it
 */
public record ConnectResult(
        @Nullable String errMsg, @Nullable ConnectFailure failure) {
    private static final ConnectResult SUCCESS = new ConnectResult(null, null);

    /** Returns a success. */
    public static ConnectResult success() {
        return SUCCESS;
    }

    /** Returns a failure without an attempt. */
    public static ConnectResult failure(String errMsg) {
        requireNonNull(errMsg, "errMsg");
        return new ConnectResult(errMsg, null);
    }

    /** Returns whether the client is connected. */
    public boolean isSucc() {
        return errMsg == null;
    }
}
