package io.tsrpc.concurrent;

import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.ThrownText;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.UserExecutor;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The executor for user code: handlers, flows, and functions chained on futures. It is the configured executor or one
 * of its own: a virtual thread per task on Java 21 and later, otherwise a bounded pool for servers and an unbounded one
 * for clients.
 *
 * <p>{@link #execute} never throws and never drops a task: futures must complete, and serial queues must not stall. If
 * the executor throws anything, because it is full, shut down or out of threads, the task runs on a new thread. If
 * there is none either, it is tried again soon. The next task is given to the executor again.
 */
public final class UserThreads implements UserExecutor {
    private static final Duration RETRY = Duration.ofMillis(100);

    private final Executor executor;
    private final @Nullable ExecutorService own;
    private final ThreadFactory spare;
    private final Timer timer;
    private final RepeatedLog refusals;
    private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean retryPlanned = new AtomicBoolean();

    private UserThreads(Executor executor, @Nullable ExecutorService own, ThreadFactory spare, Timer timer, Log log) {
        this.executor = executor;
        this.own = own;
        this.spare = spare;
        this.timer = timer;
        this.refusals = new RepeatedLog(log);
    }

    /**
     * Creates the executor of a server. Its own pool queues tasks while all threads are busy, so that a flood of calls
     * does not create more threads.
     *
     * @param given the executor to use, or null to create one
     * @param name the name of the threads
     */
    public static UserThreads ofServer(@Nullable Executor given, String name, Timer timer, Log log) {
        return given == null ? owning(Threads.forServer(name), name, timer, log) : of(given, name, timer, log);
    }

    /**
     * Creates an executor that runs tasks on another one.
     *
     * @param executor if it is a client's, it must not queue a task while all of its threads are busy: functions that
     *     wait for replies could occupy them all, and no thread would be left to complete the replies
     * @param name the name of the threads that run what the executor refuses
     */
    public static UserThreads of(Executor executor, String name, Timer timer, Log log) {
        return new UserThreads(executor, null, Threads.daemons(name + "-refused"), timer, log);
    }

    /** Creates an executor for a machine that has no more threads. */
    static UserThreads withoutSpareThreads(Executor executor, Timer timer, Log log) {
        ThreadFactory none = task -> {
            throw new OutOfMemoryError("unable to create native thread");
        };
        return new UserThreads(executor, null, none, timer, log);
    }

    private static UserThreads owning(ExecutorService own, String name, Timer timer, Log log) {
        return new UserThreads(own, own, Threads.daemons(name + "-refused"), timer, log);
    }

    @Override
    public void execute(Runnable task) {
        Runnable once = Once.of(task);
        if (submit(once) || startThread(once)) {
            runWaiting();
        } else {
            waiting.add(once);
            retryLater();
        }
    }

    /** Runs a task if the executor accepts it. If this returns false, the task does not run. */
    @Override
    public boolean tryExecute(Runnable task) {
        Once once = new Once(task);
        return submit(once) || !once.cancel();
    }

    @Override
    public boolean isVirtual() {
        return own != null && Threads.areVirtual();
    }

    private boolean submit(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (Throwable e) { // a RejectedExecutionException, an OutOfMemoryError if there are no threads, anything
            refusals.warn("The executor did not take a task: {}", ThrownText.of(e));
            return false;
        }
    }

    private boolean startThread(Runnable task) {
        try {
            spare.newThread(task).start();
            return true;
        } catch (Throwable e) { // an OutOfMemoryError: no more threads
            refusals.warn("No thread could be started for a task, which waits: {}", ThrownText.of(e));
            return false;
        }
    }

    // --- tasks that found no thread ------------------------------------------------------------------------------

    private void retryLater() {
        if (retryPlanned.compareAndSet(false, true)) {
            try {
                Timeout unused = timer.after(RETRY, () -> {
                    retryPlanned.set(false);
                    runWaiting();
                });
            } catch (Throwable e) { // the timer has no thread; the next task will try again
                retryPlanned.set(false);
                refusals.warn("No timer could be started for tasks that wait: {}", ThrownText.of(e));
            }
        }
    }

    private void runWaiting() {
        Runnable task;
        while ((task = waiting.poll()) != null) {
            if (!submit(task) && !startThread(task)) {
                waiting.addFirst(task);
                retryLater();
                return;
            }
        }
    }

    /** Ends an executor of its own once its tasks are done. A configured executor is not affected. */
    public void shutdown() {
        if (own != null) {
            own.shutdown();
        }
    }
}
