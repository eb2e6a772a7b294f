package io.tsrpc;

import io.tsrpc.proto.ApiService;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One call of an API on the server.
 *
 * <p>The first of {@link #succ} and {@link #error} answers it, from any thread; later ones do nothing and return
 * false, as does an answer after the server's API timeout has answered.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
public interface ApiCall<Req, Res> {
    /** The request. */
    Req req();

    /** The connection that it came on. */
    Connection conn();

    /** The API that is called. */
    ApiService<Req, Res> service();

    /** The caller's serial number; empty on short connections (HTTP), which need none. */
    OptionalLong sn();

    /** When the call was decoded. */
    Instant startTime();

    /** The time since then; once answered, the time until the answer. */
    Duration usedTime();

    /** Your own values, for flows and handlers to pass on. */
    Attributes attributes();

    /**
     * Answers with a response.
     *
     * <p>A response that cannot be encoded is answered with {@code INTERNAL_ERR}.
     *
     * @return whether this was the answer
     */
    boolean succ(Res res);

    /**
     * Answers with an error.
     *
     * @return whether this was the answer
     */
    boolean error(TsrpcError error);

    /** Answers with a business error. */
    default boolean error(String message) {
        return error(TsrpcError.of(message));
    }

    /** Answers with a business error and its code. */
    default boolean error(String message, String code) {
        return error(TsrpcError.of(message).withCode(code));
    }

    /** Answers with a business error and its numeric code. */
    default boolean error(String message, long code) {
        return error(TsrpcError.of(message).withCode(code));
    }

    /** The answer, or null while there is none. */
    @Nullable
    ApiReturn<Res> ret();

    /** This call with its types if it is one of {@code service}, else null: for flows, which see every API. */
    @SuppressWarnings("unchecked") // the service carries the types
    default <Q, S> @Nullable ApiCall<Q, S> as(ApiService<Q, S> service) {
        return service() == (Object) service ? (ApiCall<Q, S>) this : null;
    }
}
