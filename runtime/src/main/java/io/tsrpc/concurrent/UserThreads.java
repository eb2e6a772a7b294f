package io.tsrpc.concurrent;

import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.ThrownText;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.UserExecutor;
import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The executor for user code: handlers, flows, and functions chained on futures. It is the configured executor or one
 * of its own: a virtual thread per task on Java 21 and later, otherwise a pool that grows.
 *
 * <p>{@link #execute} never throws and never drops a task: futures must complete, and serial queues must not stall. If
 * the executor throws anything, because it is full, shut down or out of threads, the task runs on a new thread. If
 * there is none either, it is tried again soon. The next task is given to the executor again.
 *
 * <p>A configured executor may also block its caller, or run tasks on the caller's thread. It is called on threads for
 * that then, see {@link Handover}.
 *
 * <p>What a timer hands over is the end of something that has taken too long. If a client's virtual threads do not begin
 * it, because others compute on all processors, it runs on a thread of the platform. A configured executor alone decides
 * where its tasks run; that it does not begin them is logged.
 */
public final class UserThreads implements UserExecutor {
    private static final Duration RETRY = Duration.ofMillis(100);

    /** How long the end of something may wait for an executor of the library. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** How long it may wait for a configured executor before that is worth a warning. */
    private static final Duration LONG_AGO = Duration.ofSeconds(5);

    private static final String NO_THREAD = "No thread could be started for a task, which waits: {}";
    private static final String NOT_TAKEN = "The executor did not take a task: {}";
    private static final String NO_TIMER = "No timer could be started for tasks that wait: {}";

    static {
        Stream.of(NO_THREAD, NOT_TAKEN, NO_TIMER)
                .forEach(Objects::requireNonNull); // loaded now: later the heap may be full
    }

    private final Executor executor;
    private final Threads.@Nullable OwnThreads own;
    private final boolean isGiven;
    private final @Nullable GrowingPool handover;

    /** Runs what the executor does not begin in time; null if nothing is to be run elsewhere. */
    private final @Nullable GrowingPool rescue;

    private final ThreadFactory spare;
    private final Timer timer;
    private final RepeatedLog refusals;
    private final RepeatedLog delays;
    private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean retryPlanned = new AtomicBoolean();

    private UserThreads(
            Executor executor,
            Threads.@Nullable OwnThreads own,
            boolean isGiven,
            @Nullable GrowingPool handover,
            @Nullable GrowingPool rescue,
            ThreadFactory spare,
            Timer timer,
            Log log) {
        this.executor = executor;
        this.own = own;
        this.isGiven = isGiven;
        this.handover = handover;
        this.rescue = rescue;
        this.spare = spare;
        this.timer = timer;
        this.refusals = new RepeatedLog(log);
        this.delays = new RepeatedLog(log);
    }

    /**
     * Creates the executor of a server. Tasks that block do not make others wait, unless there are too many of them for
     * another thread.
     *
     * @param given the executor to use, or null to create one
     * @param name the name of the threads
     */
    public static UserThreads ofServer(@Nullable Executor given, String name, Timer timer, Log log) {
        return given == null ? owning(Threads.forServer(name), name, timer, log) : given(given, name, timer, log);
    }

    /**
     * Creates the executor of a client.
     *
     * @param given the executor to use, or null for {@code shared}
     * @param shared must not queue a task while all of its threads are busy: functions that wait for replies could occupy
     *     them all, and no thread would be left to complete the replies
     * @param name the name of the threads
     */
    public static UserThreads ofClient(@Nullable Executor given, Executor shared, String name, Timer timer, Log log) {
        return given == null
                ? new UserThreads(shared, null, false, null, new GrowingPool(name + "-late"), spares(name), timer, log)
                : given(given, name, timer, log);
    }

    /**
     * Creates an executor that runs tasks on another one of the library.
     *
     * @param executor must neither block its caller nor run tasks on the caller's thread
     * @param name the name of the threads that run what the executor refuses
     */
    public static UserThreads of(Executor executor, String name, Timer timer, Log log) {
        return new UserThreads(executor, null, false, null, null, spares(name), timer, log);
    }

    /** Creates an executor that runs tasks on a user's. */
    private static UserThreads given(Executor given, String name, Timer timer, Log log) {
        return new UserThreads(given, null, true, Handover.to(given, name), null, spares(name), timer, log);
    }

    private static ThreadFactory spares(String name) {
        return Threads.daemons(name + "-refused");
    }

    /** Creates an executor for a machine that has no more threads. */
    static UserThreads withoutSpareThreads(Executor executor, Timer timer, Log log) {
        ThreadFactory none = task -> {
            throw new OutOfMemoryError("unable to create native thread");
        };
        return new UserThreads(executor, null, false, null, null, none, timer, log);
    }

    private static UserThreads owning(Threads.OwnThreads own, String name, Timer timer, Log log) {
        return new UserThreads(own.executor(), own, false, null, null, spares(name), timer, log);
    }

    @Override
    public void execute(Runnable task) {
        Runnable once = isWatched() && Threads.onTimer() ? watched(task) : Once.of(task);
        GrowingPool between = handover;
        if (between == null) {
            give(once);
            return;
        }
        try {
            between.execute(() -> give(once));
        } catch (Throwable e) { // no more threads
            warn(NO_THREAD, e);
            wait(once);
        }
    }

    private void give(Runnable task) {
        if (submit(task) || startThread(task)) {
            runWaiting();
        } else {
            wait(task);
        }
    }

    private void wait(Runnable task) {
        waiting.add(task);
        retryLater();
    }

    @Override
    public void tryExecute(Runnable task, Runnable refused) {
        GrowingPool between = handover;
        if (between == null) {
            submitOr(task, refused);
            return;
        }
        try {
            between.execute(() -> submitOr(task, refused));
        } catch (Throwable e) { // no more threads
            refusals.warn("No thread could be started for a task, which is refused: {}", ThrownText.of(e));
            refused.run();
        }
    }

    private void submitOr(Runnable task, Runnable refused) {
        Once once = new Once(task);
        if (!submit(once) && once.cancel()) { // an executor that has thrown may run the task nevertheless
            refused.run();
        }
    }

    @Override
    public boolean isVirtual() {
        return own != null && Threads.areVirtual();
    }

    @Override
    public int mostAtOnce() {
        return own == null ? Integer.MAX_VALUE : own.most();
    }

    /** Whether the threads of a server are taken up by tasks that block, so that no more of these should begin. */
    public boolean areTaken() {
        return own != null && own.areTaken().getAsBoolean();
    }

    private boolean submit(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (Throwable e) { // a RejectedExecutionException, an OutOfMemoryError if there are no threads, anything
            warn(NOT_TAKEN, e);
            return false;
        }
    }

    private boolean startThread(Runnable task) {
        try {
            spare.newThread(task).start();
            return true;
        } catch (Throwable e) { // an OutOfMemoryError: no more threads
            warn(NO_THREAD, e);
            return false;
        }
    }

    /** Logs why a task waits. Throws nothing: there may be no memory for a line, but another thread for the task. */
    private void warn(String text, Throwable why) {
        try {
            refusals.warn(text, ThrownText.of(why));
        } catch (Throwable e) {
            SafeTask.failed(e);
        }
    }

    // --- tasks that found no thread ------------------------------------------------------------------------------

    private void retryLater() {
        if (retryPlanned.compareAndSet(false, true)) {
            try {
                Timeout unused = timer.after(RETRY, () -> {
                    retryPlanned.set(false);
                    retry();
                });
            } catch (Throwable e) { // the timer has no thread; the next task will try again
                retryPlanned.set(false);
                warn(NO_TIMER, e);
            }
        }
    }

    private void retry() {
        GrowingPool between = handover;
        if (between == null) {
            runWaiting();
            return;
        }
        try {
            between.execute(this::runWaiting);
        } catch (Throwable e) { // still no threads
            retryLater();
        }
    }

    private void runWaiting() {
        Runnable task;
        while ((task = waiting.poll()) != null) {
            if (handover != null) {
                Interrupts.forget(); // the executor may have run a task on this thread, which is ours then
            }
            if (!submit(task) && !startThread(task)) {
                waiting.addFirst(task);
                retryLater();
                return;
            }
        }
    }

    // --- tasks that the executor does not begin ------------------------------------------------------------------

    private boolean isWatched() {
        return isGiven || rescue != null;
    }

    private Runnable watched(Runnable task) {
        Once once = new Once(task);
        try {
            Timeout unused = timer.after(isGiven ? LONG_AGO : PATIENCE, () -> {
                if (!once.hasBegun()) {
                    late(once);
                }
            });
        } catch (Throwable e) { // no memory: the task may be begun in time nevertheless
            SafeTask.failed(e);
        }
        return once;
    }

    private void late(Once task) {
        GrowingPool threads = rescue;
        if (threads != null) {
            threads.execute(task);
        } else {
            delays.warn(
                    "The executor has not begun a task for {} s: it has no free thread, or has dropped the task",
                    LONG_AGO.toSeconds());
        }
    }
}
