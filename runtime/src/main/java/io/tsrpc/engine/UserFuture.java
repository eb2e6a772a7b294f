package io.tsrpc.engine;

import io.tsrpc.TsrpcFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future on which users chain functions. It is completed on the executor for user code, and its {@code …Async}
 * functions run there too.
 *
 * @param <T> the type of the result
 */
public class UserFuture<T extends @Nullable Object> extends CompletableFuture<T> implements TsrpcFuture<T> {
    private final Executor userThreads;

    /** Creates an incomplete future. It must be completed on {@code userThreads}. */
    public UserFuture(Executor userThreads) {
        this.userThreads = userThreads;
    }

    /** Creates a completed future. */
    public static <T> UserFuture<T> completed(Executor userThreads, T value) {
        UserFuture<T> future = new UserFuture<>(userThreads);
        future.complete(value);
        return future;
    }

    /** Creates a completed future without a value. */
    public static UserFuture<Void> done(Executor userThreads) {
        UserFuture<Void> future = new UserFuture<>(userThreads);
        future.complete(null);
        return future;
    }

    /** Returns the result of a stage that never fails. Whatever completes that does not run what users chain. */
    public static <T> UserFuture<T> of(CompletionStage<T> stage, Executor userThreads) {
        CompletableFuture<T> result = stage.toCompletableFuture();
        if (result.isDone()) {
            return completed(userThreads, result.join());
        }
        UserFuture<T> future = new UserFuture<>(userThreads);
        var unused = result.thenAcceptAsync(future::complete, userThreads);
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
    @SuppressWarnings("unchecked") // safe: created by newIncompleteFuture
    public <U> UserFuture<U> thenApply(Function<? super T, ? extends U> function) {
        return (UserFuture<U>) super.thenApply(function);
    }

    /** Returns a copy: completing or cancelling it does not affect this future. */
    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return copy();
    }
}
