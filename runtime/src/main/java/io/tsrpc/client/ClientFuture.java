package io.tsrpc.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A future whose {@code …Async} functions run on the client's executor, as all functions chained on it do.
 *
 * @param <T> what it gives
 */
class ClientFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Executor executor;

    ClientFuture(Executor executor) {
        this.executor = executor;
    }

    @Override
    public final Executor defaultExecutor() {
        return executor;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new ClientFuture<>(executor);
    }
}
