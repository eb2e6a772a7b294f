package io.tsrpc.client;

import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.Reconnect;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Timer;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a client comes back.
 *
 * @param policy what the user has set
 * @param backoff when it tries again
 * @param events who hears of it
 */
record Comeback(Reconnect policy, Backoff backoff, ReconnectEvents events) {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);

    static @Nullable Comeback of(@Nullable Reconnect policy, Timer timer, DoubleSupplier random, Executor userThreads) {
        return policy == null
                ? null
                : new Comeback(
                        policy,
                        new Backoff(policy, timer, random),
                        new ReconnectEvents(policy.get(Reconnect.LISTENER), userThreads));
    }

    HeldItems heldItems() {
        return new HeldItems(policy.get(Reconnect.MAX_WAITING_CALLS), policy.get(Reconnect.MAX_WAITING_MESSAGES));
    }

    boolean isFromStart() {
        return policy.get(Reconnect.FROM_START);
    }

    /** Whether the user does not want to come back after this. Runs user code. Throws nothing. */
    boolean endsAfter(ClientFlows.Disconnected how) {
        return isTrue(policy.get(Reconnect.STOP_AFTER_LOSS), how);
    }

    /** Whether the user does not want to try again after this. Runs user code. Throws nothing. */
    boolean endsAfter(ConnectFailure why) {
        return isTrue(policy.get(Reconnect.STOP_AFTER_FAILURE), why);
    }

    private static <T> boolean isTrue(@Nullable Predicate<T> predicate, T value) {
        if (predicate == null) {
            return false;
        }
        Interrupts.forget();
        try {
            return predicate.test(value);
        } catch (Throwable e) { // user code may throw anything
            LOG.error("A function that decides whether a client comes back failed; the client does", e);
            return false;
        } finally {
            Interrupts.forget();
        }
    }

    static ConnectFailure why(ClientFlows.Disconnected how) {
        String reason = how.reason() == null || how.reason().isEmpty() ? "" : ": " + how.reason();
        return new ConnectFailure(
                ErrorCode.LOST_CONN, "The connection was lost with code " + how.code() + reason, null, null);
    }

    /** Why an attempt has failed. A flow that has decided so itself gives no reason. */
    static ConnectFailure why(ConnectResult result) {
        ConnectFailure failure = result.failure();
        return failure == null
                ? new ConnectFailure(
                        ErrorCode.STOPPED_BY_FLOW,
                        result.errMsg() == null ? "preConnectFlow has answered itself" : result.errMsg(),
                        null,
                        null)
                : failure;
    }
}
