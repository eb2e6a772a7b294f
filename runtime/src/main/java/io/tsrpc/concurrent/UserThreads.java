package io.tsrpc.concurrent;

import io.tsrpc.transport.UserExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Where user code runs: handlers, flows, and what is chained on futures. That is the executor that a server or client was
 * given, or one of its own: a virtual thread for each task from Java 21 on; before that a bounded pool for servers, and for
 * clients as many threads as are busy at once.
 *
 * <p>{@link #execute} never throws and never drops a task. What the executor refuses, because it is full or was shut down,
 * gets a thread of its own: futures must complete, and what has arrived in order must not stand still.
 */
public final class UserThreads implements UserExecutor {
    private final Executor executor;
    private final @Nullable ExecutorService own;
    private final ThreadFactory refused;
    private final Logger log;

    private UserThreads(Executor executor, @Nullable ExecutorService own, String name, Logger log) {
        this.executor = executor;
        this.own = own;
        this.refused = Executors.daemons(name + "-refused");
        this.log = log;
    }

    /**
     * Those of a server. Its own pool makes tasks wait when all threads are busy, so that a flood of calls takes no more of them.
     *
     * @param given the executor to use, or null for one of its own
     * @param name of the threads, and of the server in what is logged
     */
    public static UserThreads ofServer(@Nullable Executor given, String name, Logger log) {
        return given == null ? owning(Executors.forUserCode(name), name, log) : new UserThreads(given, null, name, log);
    }

    /**
     * Those of a client. Its own threads never make a task wait: functions that wait for answers would take all of a pool, and
     * the answers would have none.
     *
     * @param given the executor to use, or null for one of its own
     * @param name of the threads, and of the client in what is logged
     */
    public static UserThreads ofClient(@Nullable Executor given, String name, Logger log) {
        return given == null ? owning(Executors.unbounded(name), name, log) : new UserThreads(given, null, name, log);
    }

    private static UserThreads owning(ExecutorService own, String name, Logger log) {
        return new UserThreads(own, own, name, log);
    }

    @Override
    public void execute(Runnable task) {
        if (!tryExecute(task)) {
            log.warn("The executor takes no more tasks; one gets a thread of its own");
            refused.newThread(task).start();
        }
    }

    @Override
    public boolean tryExecute(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            log.debug("The executor did not take a task", e);
            return false;
        }
    }

    /** Lets threads of its own end when they are done; an executor that was given is not touched. */
    public void shutdown() {
        if (own != null) {
            own.shutdown();
        }
    }
}
