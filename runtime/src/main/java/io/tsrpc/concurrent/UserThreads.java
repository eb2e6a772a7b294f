package io.tsrpc.concurrent;

import io.tsrpc.transport.UserExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The executor for user code: handlers, flows, and functions chained on futures. It is the configured executor or one
 * of its own: a virtual thread per task on Java 21 and later, otherwise a bounded pool for servers and an unbounded one
 * for clients.
 *
 * <p>{@link #execute} never throws and never drops a task. A task that the executor rejects, because it is full or shut
 * down, runs on a new thread: futures must complete, and serial queues must not stall.
 */
public final class UserThreads implements UserExecutor {
    private final Executor executor;
    private final @Nullable ExecutorService own;
    private final ThreadFactory refused;
    private final Logger log;

    private UserThreads(Executor executor, @Nullable ExecutorService own, String name, Logger log) {
        this.executor = executor;
        this.own = own;
        this.refused = Threads.daemons(name + "-refused");
        this.log = log;
    }

    /**
     * Creates the executor of a server. Its own pool queues tasks while all threads are busy, so that a flood of calls
     * does not create more threads.
     *
     * @param given the executor to use, or null to create one
     * @param name the name of the threads, and of the server in the log
     */
    public static UserThreads ofServer(@Nullable Executor given, String name, Logger log) {
        return given == null ? owning(Threads.forServer(name), name, log) : new UserThreads(given, null, name, log);
    }

    /**
     * Creates the executor of a client.
     *
     * @param executor must not queue a task while all of its threads are busy: functions that wait for replies could occupy them all,
     *     and no thread would be left to complete the replies
     * @param name the name of the client in the log
     */
    public static UserThreads ofClient(Executor executor, String name, Logger log) {
        return new UserThreads(executor, null, name, log);
    }

    private static UserThreads owning(ExecutorService own, String name, Logger log) {
        return new UserThreads(own, own, name, log);
    }

    @Override
    public void execute(Runnable task) {
        if (!tryExecute(task)) {
            log.warn("The executor rejected a task, which runs on a new thread; the executor is full or shut down");
            refused.newThread(task).start();
        }
    }

    @Override
    public boolean tryExecute(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            log.debug("The executor rejected a task", e);
            return false;
        }
    }

    /** Ends an executor of its own once its tasks are done. A configured executor is not affected. */
    public void shutdown() {
        if (own != null) {
            own.shutdown();
        }
    }
}
