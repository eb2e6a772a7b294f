package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads for tasks that may block for long without making others wait: a new one is started when all are busy, up to a
 * limit. Only then tasks queue. Threads are daemons of the platform, because virtual ones would wait for user code that
 * computes, and end after 1 s of idle time.
 */
public final class GrowingPool implements Executor {
    /** How many threads there are at most: far more than processors, as most of them wait for the network or for locks. */
    public static final int MOST = 64;

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ThreadFactory factory;
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @GuardedBy("tasks")
    private int threads;

    @GuardedBy("tasks")
    private int idle;

    @GuardedBy("tasks")
    private boolean ended;

    /** Creates a pool without threads, which will be named {@code name-1}, {@code name-2} and so on. */
    public GrowingPool(String name) {
        this.factory = Threads.daemons(name);
    }

    /**
     * Runs a task on one of the threads. Never runs it on the calling one.
     *
     * @throws RejectedExecutionException after {@link #shutdown}
     * @throws OutOfMemoryError if a thread is needed and cannot be started; the task does not run then
     */
    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            if (ended) {
                throw new RejectedExecutionException("The threads have ended");
            }
            tasks.add(task);
            if (idle >= tasks.size()) {
                tasks.notify();
                return;
            }
            if (threads == MOST) {
                return;
            }
            threads++;
        }
        start(task);
    }

    private void start(Runnable task) {
        try {
            factory.newThread(this::work).start();
        } catch (Throwable e) { // an OutOfMemoryError: no more threads
            synchronized (tasks) {
                threads--;
                if (!tasks.remove(task)) {
                    return; // a thread that was busy has taken it meanwhile
                }
            }
            throw e;
        }
    }

    private void work() {
        Runnable task;
        while ((task = next()) != null) {
            Interrupts.forget();
            SafeTask.run(task);
        }
    }

    /** Waits for a task. Returns null if there was none for a while: the calling thread counts no longer. */
    private @Nullable Runnable next() {
        synchronized (tasks) {
            long end = System.nanoTime() + IDLE_NANOS;
            while (tasks.isEmpty()) {
                long left = ended ? 0 : end - System.nanoTime();
                if (left <= 0) {
                    threads--;
                    return null;
                }
                await(left);
            }
            return tasks.remove();
        }
    }

    @GuardedBy("tasks")
    private void await(long nanos) {
        idle++;
        try {
            TimeUnit.NANOSECONDS.timedWait(tasks, nanos);
        } catch (InterruptedException e) { // by a task, which has kept the thread: it concerns no other task
            Interrupts.forget();
        } finally {
            idle--;
        }
    }

    /** Ends the threads once the tasks are done. */
    public void shutdown() {
        synchronized (tasks) {
            ended = true;
            tasks.notifyAll();
        }
    }
}
