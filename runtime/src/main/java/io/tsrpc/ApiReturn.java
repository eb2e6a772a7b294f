package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call: a response or an error.
 *
 * <pre>{@code
 * ApiReturn<ApiLogin.Res> ret = client.user().login(new ApiLogin.Req("admin", "admin")).join();
 * if (ret instanceof ApiReturn.Success<ApiLogin.Res> ok) {
 *     remember(ok.res().token());
 * }
 * String line = ret.fold(res -> "Hello, " + res.user().name(), err -> err.message());
 * }</pre>
 *
 * @param <T> the response type
 */
public sealed interface ApiReturn<T> {
    /**
     * The call succeeded.
     *
     * @param <T> the response type
     * @param res the response
     */
    record Success<T>(T res) implements ApiReturn<T> {}

    /**
     * The call failed: in the client, on the network, in the server or in its handler.
     *
     * @param <T> the response type
     * @param err the error
     */
    record Failure<T>(TsrpcError err) implements ApiReturn<T> {}

    /** Returns a success with a response. */
    static <T> ApiReturn<T> success(T res) {
        requireNonNull(res, "res");
        return new Success<>(res);
    }

    /** Returns a failure with an error. */
    static <T> ApiReturn<T> failure(TsrpcError err) {
        requireNonNull(err, "err");
        return new Failure<>(err);
    }

    /** Returns whether the call succeeded. */
    default boolean isSucc() {
        return this instanceof Success;
    }

    /** Returns the error, or null if the call succeeded. */
    default @Nullable TsrpcError err() {
        return this instanceof Failure<T> failure ? failure.err() : null;
    }

    /**
     * Returns the response.
     *
     * @throws TsrpcException with the error, if the call failed
     */
    default T orElseThrow() {
        if (this instanceof Failure<T> failure) {
            throw new TsrpcException(failure.err());
        }
        return ((Success<T>) this).res();
    }

    /** Applies one of two functions, to the response or to the error, and returns its result. */
    default <R> R fold(
            Function<? super T, ? extends R> onSuccess, Function<? super TsrpcError, ? extends R> onFailure) {
        if (this instanceof Failure<T> failure) {
            return onFailure.apply(failure.err());
        }
        return onSuccess.apply(((Success<T>) this).res());
    }
}
