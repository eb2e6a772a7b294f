package io.tsrpc;

import io.tsrpc.proto.ApiService;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One call of an API, on the server.
 *
 * <p>The first call of {@link #succ} or {@link #error} sends the reply. Any thread may make it. Later calls have no effect and
 * return false; so do calls after the server's API timeout, which replies with {@code SERVER_TIMEOUT}.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
public interface ApiCall<Req, Res> {
    /** The request. */
    Req req();

    /** The connection on which the call arrived. */
    Connection conn();

    /** The called API. */
    ApiService<Req, Res> service();

    /** The caller's serial number; empty over HTTP, which needs none. */
    OptionalLong sn();

    /** The time at which the call was decoded. */
    Instant startTime();

    /** The duration since {@link #startTime()}; after the reply, the duration until the reply. */
    Duration usedTime();

    /** Your own values, which flows and handlers can pass to each other. They live as long as the call. */
    Attributes attributes();

    /**
     * Replies with a response. Returns without waiting for the network.
     *
     * <p>If the response cannot be encoded, the caller receives {@code INTERNAL_ERR}.
     *
     * @return true if this call sent the reply, false if there was a reply already
     */
    boolean succ(Res res);

    /**
     * Replies with an error. Returns without waiting for the network.
     *
     * @return true if this call sent the reply, false if there was a reply already
     */
    boolean error(TsrpcError error);

    /** Replies with a business error without a code; see {@link #error(TsrpcError)}. */
    default boolean error(String message) {
        return error(TsrpcError.of(message));
    }

    /** Replies with a business error and a code; see {@link #error(TsrpcError)}. */
    default boolean error(String message, String code) {
        return error(TsrpcError.of(message).withCode(code));
    }

    /** Replies with a business error and a code; see {@link #error(TsrpcError)}. */
    default boolean error(String message, ErrorCode code) {
        return error(TsrpcError.of(message).withCode(code));
    }

    /** Replies with a business error and a numeric code; see {@link #error(TsrpcError)}. */
    default boolean error(String message, long code) {
        return error(TsrpcError.of(message).withCode(code));
    }

    /**
     * Whether nobody waits for the reply any more: the server's API timeout has replied, or the connection has ended
     * before there was a reply. Work that goes on is then in vain.
     *
     * <pre>{@code
     * for (Order order : orders) {
     *     if (call.isCancelled()) return null; // the caller has gone
     *     report.add(order);
     * }
     * }</pre>
     *
     * <p>A caller that aborts a call tells the server nothing in TSRPC's protocol, and the JDK's HTTP server does not tell that a client
     * has closed its connection: such calls are cancelled by the timeout.
     */
    boolean isCancelled();

    /**
     * Runs an action, once, when the call {@link #isCancelled() is cancelled}: for example to cancel a query. It does not run if
     * the call is answered in time.
     *
     * <pre>{@code
     * call.onCancel(statement::cancel);
     * }</pre>
     *
     * <p>May be called several times, from any thread. The actions run one after the other, on a thread for user code, and may block; on
     * the calling thread, at once, if the call is cancelled already. What an action throws is logged.
     */
    void onCancel(Runnable action);

    /** The reply, or null if there is none yet. */
    @Nullable
    ApiReturn<Res> ret();

    /** Returns this call with its types if it is a call of {@code service}, else null. Use it in flows, which see every API. */
    @SuppressWarnings("unchecked") // the service carries the types
    default <Q, S> @Nullable ApiCall<Q, S> as(ApiService<Q, S> service) {
        return service() == (Object) service ? (ApiCall<Q, S>) this : null;
    }
}
