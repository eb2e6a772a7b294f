package io.tsrpc.client;

import io.tsrpc.TsrpcFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future whose {@code …Async} functions run on the client's executor, as all functions chained on it do.
 *
 * @param <T> what it gives
 */
public class ClientFuture<T extends @Nullable Object> extends CompletableFuture<T> implements TsrpcFuture<T> {
    private final Executor executor;

    ClientFuture(Executor executor) {
        this.executor = executor;
    }

    @Override
    public final Executor defaultExecutor() {
        return executor;
    }

    @Override
    public <U> ClientFuture<U> newIncompleteFuture() {
        return new ClientFuture<>(executor);
    }

    @Override
    @SuppressWarnings("unchecked") // made by newIncompleteFuture
    public <U> ClientFuture<U> thenApply(Function<? super T, ? extends U> function) {
        return (ClientFuture<U>) super.thenApply(function);
    }

    /** A copy: whoever completes or cancels it does so for himself. */
    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return copy();
    }
}
