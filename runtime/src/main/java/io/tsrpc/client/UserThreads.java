package io.tsrpc.client;

import io.tsrpc.concurrent.Executors;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where user code runs: the user's executor or one of our own. It never refuses: what an executor that was shut down does
 * not take gets a thread of its own, since every future must complete.
 */
final class UserThreads implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.executor");
    private static final String NAME = "tsrpc-client";

    private final Executor executor;

    UserThreads(@Nullable Executor executor) {
        this.executor = executor == null ? Executors.unbounded(NAME) : executor;
    }

    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.warn("The client's executor takes no more tasks", e);
            Executors.daemons(NAME + "-rejected").newThread(task).start();
        }
    }
}
