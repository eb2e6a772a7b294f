package io.tsrpc.engine;

import io.tsrpc.TsrpcFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future on which users chain functions. It is completed on the executor for user code, and its {@code …Async} functions run
 * there as well.
 *
 * @param <T> what it gives
 */
public class UserFuture<T extends @Nullable Object> extends CompletableFuture<T> implements TsrpcFuture<T> {
    private final Executor userThreads;

    /** A future that somebody has to complete on {@code userThreads}. */
    public UserFuture(Executor userThreads) {
        this.userThreads = userThreads;
    }

    /** A future that is complete already. */
    public static <T> UserFuture<T> completed(Executor userThreads, T value) {
        UserFuture<T> future = new UserFuture<>(userThreads);
        future.complete(value);
        return future;
    }

    @Override
    public final Executor defaultExecutor() {
        return userThreads;
    }

    @Override
    public <U> UserFuture<U> newIncompleteFuture() {
        return new UserFuture<>(userThreads);
    }

    @Override
    @SuppressWarnings("unchecked") // made by newIncompleteFuture
    public <U> UserFuture<U> thenApply(Function<? super T, ? extends U> function) {
        return (UserFuture<U>) super.thenApply(function);
    }

    /** A copy: completing or cancelling it does not touch this future. */
    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return copy();
    }
}
