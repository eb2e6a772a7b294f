package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a client does on each new connection before its calls and messages are sent, such as a login.
 * {@link DuplexClientOptions#afterConnect} sets it.
 *
 * <pre>{@code
 * ChatClient.ws("wss://chat.example.com", o -> o
 *         .afterConnect(c -> ChatClient.over(c).user().login(req).thenApply(AfterConnect.Outcome::of)));
 * }</pre>
 */
@FunctionalInterface
public interface AfterConnect {
    /**
     * Runs on the executor, and may block. It must not wait for a message from the server: messages are handled afterwards.
     *
     * @param client a client on this connection alone, whose calls and messages go out at once. The calls of others fail meanwhile, or wait
     * @return the outcome. A stage that completes exceptionally counts as {@link Outcome#retry}
     */
    CompletionStage<Outcome> run(DuplexClient client);

    /**
     * What came of it. Unless it is a success, the connection is closed and connecting has failed with {@code AFTER_CONNECT_ERR}.
     *
     * @param err what went wrong, or null
     * @param isFinal whether the client must not try again by itself
     */
    record Outcome(@Nullable TsrpcError err, boolean isFinal) {
        private static final Outcome READY = new Outcome(null, false);

        /** Returns a success: the connection can be used. */
        public static Outcome ready() {
            return READY;
        }

        /** Returns a failure after which a client with {@link DuplexClientOptions#reconnect} tries again. */
        public static Outcome retry(TsrpcError err) {
            requireNonNull(err, "err");
            return new Outcome(err, false);
        }

        /** Returns a failure after which the client does not try again by itself. */
        public static Outcome stop(TsrpcError err) {
            requireNonNull(err, "err");
            return new Outcome(err, true);
        }

        /**
         * Returns the outcome of a call: a success, {@link #stop} if the handler itself has refused it
         * ({@link TsrpcErrorType#API_ERROR}), or {@link #retry} if network, server or client have failed.
         */
        public static Outcome of(ApiReturn<?> ret) {
            TsrpcError err = requireNonNull(ret, "ret").err();
            if (err == null) {
                return READY;
            }
            return err.type() == TsrpcErrorType.API_ERROR ? stop(err) : retry(err);
        }

        /** Returns whether the connection can be used. */
        public boolean isReady() {
            return err == null;
        }
    }
}
