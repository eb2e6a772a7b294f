package io.tsrpc.concurrent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The executors that servers and clients make for themselves when they are given none. */
public final class Executors {
    /** How many threads run user code where the JVM has no virtual threads. */
    public static final int POOL_SIZE = Math.max(64, 8 * Runtime.getRuntime().availableProcessors());

    private static final int FEW = 4;
    private static final long IDLE_SECONDS = 10;
    private static final boolean HAS_VIRTUAL = Runtime.version().feature() >= 21; // in 19 and 20 they are a preview
    private static final @Nullable MethodHandle VIRTUAL = findVirtual();
    private static final @Nullable MethodHandle IS_VIRTUAL = findIsVirtual();

    private Executors() {}

    /**
     * An executor for user code: a virtual thread per task from Java 21 on, before that {@link #POOL_SIZE} threads, with
     * tasks waiting when all are busy. What bounds the tasks is the limit of calls per connection.
     */
    public static ExecutorService forUserCode(String name) {
        return VIRTUAL == null ? pool(name, POOL_SIZE) : virtual(VIRTUAL);
    }

    /**
     * An executor for the user code of a client: a virtual thread per task from Java 21 on, before that as many threads as
     * are busy at once. It never lets a task wait: functions that wait for answers would otherwise take all threads
     * of a pool, and the answers, and even the timeouts, would have none.
     */
    public static ExecutorService unbounded(String name) {
        return VIRTUAL == null
                ? new ThreadPoolExecutor(
                        0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name))
                : virtual(VIRTUAL);
    }

    /**
     * A few threads, or virtual ones from Java 21 on, for what must not wait until all the threads for user code are done
     * with what blocks them.
     */
    public static ExecutorService few(String name) {
        return VIRTUAL == null ? pool(name, FEW) : virtual(VIRTUAL);
    }

    private static ExecutorService virtual(MethodHandle perTask) {
        try {
            return (ExecutorService) perTask.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("This JVM says it has virtual threads but gives none", e);
        }
    }

    private static ExecutorService pool(String name, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * One thread for timeouts and heartbeats, which ends when there is none for a while. What it runs must be short and must
     * not be user code.
     */
    public static ScheduledExecutorService timer(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons(name));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timer;
    }

    /** Daemon threads {@code name-1}, {@code name-2} and so on. */
    public static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Whether the calling thread is virtual, so that it may wait for as long as it likes. */
    public static boolean onVirtualThread() {
        if (IS_VIRTUAL == null) {
            return false;
        }
        try {
            return (boolean) IS_VIRTUAL.invokeExact(Thread.currentThread());
        } catch (Throwable e) {
            throw new IllegalStateException("This JVM does not say whether a thread is virtual", e);
        }
    }

    private static @Nullable MethodHandle findIsVirtual() {
        if (!HAS_VIRTUAL) {
            return null;
        }
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static @Nullable MethodHandle findVirtual() {
        if (!HAS_VIRTUAL) {
            return null;
        }
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            java.util.concurrent.Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
