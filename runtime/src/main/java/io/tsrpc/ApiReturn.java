package io.tsrpc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call came to: a response or an error.
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
     * The call was answered.
     *
     * @param <T> the response type
     * @param res the response
     */
    record Success<T>(T res) implements ApiReturn<T> {}

    /**
     * The call failed, anywhere between the caller and the handler.
     *
     * @param <T> the response type
     * @param err what went wrong
     */
    record Failure<T>(TsrpcError err) implements ApiReturn<T> {}

    /** A success. */
    static <T> ApiReturn<T> success(T res) {
        return new Success<>(res);
    }

    /** A failure. */
    static <T> ApiReturn<T> failure(TsrpcError err) {
        return new Failure<>(err);
    }

    /** Whether there is a response. */
    default boolean isSucc() {
        return this instanceof Success;
    }

    /** The error, or null if the call succeeded. */
    default @Nullable TsrpcError err() {
        return this instanceof Failure<T> failure ? failure.err() : null;
    }

    /**
     * The response.
     *
     * @throws TsrpcException carrying the error if the call failed
     */
    default T orElseThrow() {
        if (this instanceof Failure<T> failure) {
            throw new TsrpcException(failure.err());
        }
        return ((Success<T>) this).res();
    }

    /** The result of one of two functions. */
    default <R> R fold(
            Function<? super T, ? extends R> onSuccess, Function<? super TsrpcError, ? extends R> onFailure) {
        if (this instanceof Failure<T> failure) {
            return onFailure.apply(failure.err());
        }
        return onSuccess.apply(((Success<T>) this).res());
    }
}
