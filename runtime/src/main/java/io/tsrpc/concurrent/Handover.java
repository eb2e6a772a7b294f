package io.tsrpc.concurrent;

import io.tsrpc.transport.UserExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a user's executor away from the threads that all connections share: it may block whoever gives it a task, or
 * run the task itself, as {@link ThreadPoolExecutor.CallerRunsPolicy} does.
 */
final class Handover {
    private static final String PER_TASK = "java.util.concurrent.ThreadPerTaskExecutor"; // has no public name

    private Handover() {}

    /** Returns the threads that give tasks to an executor; null if any thread may, because it only takes them. */
    static @Nullable GrowingPool to(Executor executor, String name) {
        return returnsAtOnce(executor) ? null : new GrowingPool(name + "-handover");
    }

    /**
     * Whether an executor is one of the JDK's whose {@code execute} is known to return at once, or vouches itself that any
     * thread may call it.
     */
    private static boolean returnsAtOnce(Executor executor) {
        Class<?> type = executor.getClass();
        if (type == ThreadPoolExecutor.class || type == ScheduledThreadPoolExecutor.class) {
            ThreadPoolExecutor pool = (ThreadPoolExecutor) executor;
            return pool.getRejectedExecutionHandler().getClass() == ThreadPoolExecutor.AbortPolicy.class
                    && pool.getQueue().getClass().getName().startsWith("java.util.concurrent.");
        }
        return executor instanceof UserExecutor
                || type == ForkJoinPool.class
                || type.getName().equals(PER_TASK);
    }
}
