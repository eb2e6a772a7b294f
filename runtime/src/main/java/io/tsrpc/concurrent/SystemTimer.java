package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The timer of servers and clients: one daemon thread, used for nothing else, which ends when it has been idle.
 * Durations that do not fit nanoseconds are capped at 146 years. A task whose delay is 1 s or longer may run 50 ms late.
 */
public final class SystemTimer implements Timer {
    static {
        Objects.requireNonNull(OutOfMemoryError.class); // loaded now: a full heap may be the first that is caught
        Objects.requireNonNull(Throwable.class);
        Objects.requireNonNull(CancellationException.class);
    }

    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** The shortest delay for which a tick does not matter. */
    private static final long COARSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** After so long without a tick the thread may have ended, which a full heap can bring about in the JDK's executor. */
    private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** After so many ticks the wheel is asked whether it is empty. */
    private static final int TICKS_OF_A_LOOK = 20;

    private final ScheduledExecutorService executor;
    private final Faults faults;
    private final TimerWheel wheel = new TimerWheel(System.nanoTime());
    private final Consumer<Runnable> runner = this::run;

    /** Whether the wheel advances. Set under the lock. */
    private volatile boolean ticking;

    /** When it was last known that the wheel advances. */
    private volatile long lastTick;

    @GuardedBy("this")
    private @Nullable Future<?> tickingTask;

    @GuardedBy("this")
    private int ticks;

    /** Creates a timer whose thread has the given name. */
    public SystemTimer(String name) {
        this(name, Faults.LOGGED_ONLY);
    }

    /** Creates a timer whose thread has the given name, and which tells of tasks that throw. */
    public SystemTimer(String name, Faults faults) {
        this(Threads.timer(name, faults), faults);
    }

    SystemTimer(ScheduledExecutorService executor, Faults faults) {
        this.executor = executor;
        this.faults = faults;
    }

    @Override
    public Timeout after(Duration delay, Runnable task) {
        if (delay.isZero()) {
            return Timeout.NEVER;
        }
        long nanos = Durations.saturatedNanos(delay);
        if (nanos < COARSE_NANOS) {
            return new Task(task).after(nanos);
        }
        long now = System.nanoTime();
        Timeout planned = wheel.plan(task, now, nanos);
        if (!ticking || isStale(now)) {
            startTicking(now);
        }
        return planned;
    }

    @Override
    public Timeout every(Duration period, Runnable task) {
        if (period.isZero()) {
            return Timeout.NEVER;
        }
        Periodic periodic = new Periodic(period, task);
        periodic.plan();
        return periodic;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    // --- ticks of the wheel, while there are tasks on it ----------------------------------------------------------

    private boolean isStale(long now) {
        return now - lastTick > STALE_NANOS;
    }

    private synchronized void startTicking(long now) {
        if (ticking && !isStale(now)) {
            return;
        }
        if (tickingTask != null) {
            tickingTask.cancel(false);
        }
        tickingTask = executor.scheduleWithFixedDelay( // starts a thread if there is none
                this::tick, TimerWheel.TICK_NANOS, TimerWheel.TICK_NANOS, TimeUnit.NANOSECONDS);
        lastTick = now;
        ticking = true;
    }

    private void tick() {
        lastTick = System.nanoTime();
        try {
            wheel.advance(System.nanoTime(), runner);
        } catch (Throwable e) { // the next tick goes on with the others
            failed(e);
        }
        endIfEmpty();
    }

    /** Ends the ticks when the wheel is empty. A task that is planned meanwhile is seen here, or sees that they have ended. */
    private synchronized void endIfEmpty() {
        if (++ticks % TICKS_OF_A_LOOK != 0 || !wheel.isEmpty()) {
            return;
        }
        ticking = false;
        if (wheel.isEmpty()) {
            throw new CancellationException("The wheel is empty"); // ends a periodic task, and is seen by nobody
        }
        ticking = true;
    }

    // --- tasks, one after the other -------------------------------------------------------------------------------

    /** Runs a task now, and again later if there is no memory: somebody waits for what it does, an end in most cases. */
    private void run(Runnable task) {
        try {
            task.run();
        } catch (OutOfMemoryError e) {
            runAgain(task);
            failed(e);
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Plans to run the task again after others: there may be no more threads, for a longer time. */
    private void runAgain(Runnable task) {
        while (true) {
            try {
                Task unused = new Task(task).after(REST_NANOS);
                return;
            } catch (OutOfMemoryError e) { // no memory for that: others of this timer would not run either
                LockSupport.parkNanos(REST_NANOS);
            } catch (Throwable e) { // the timer has been shut down
                failed(e);
                return;
            }
        }
    }

    /** Logs what a task has thrown, and tells of it. */
    private void failed(Throwable thrown) {
        SafeTask.failed(thrown);
        try {
            faults.failed(Thread.currentThread().getName(), thrown, false);
        } catch (Throwable e) { // no memory: ticks and periods must go on
            SafeTask.failed(e);
        }
    }

    /** A task that comes again. It is planned each time, and so is not lost with what the executor repeats when there is no memory. */
    private final class Periodic implements Runnable, Timeout {
        private final Duration period;
        private final Runnable task;
        private volatile Timeout next = Timeout.NEVER;
        private volatile boolean cancelled;

        Periodic(Duration period, Runnable task) {
            this.period = period;
            this.task = task;
        }

        void plan() {
            next = after(period, this);
            if (cancelled) {
                next.cancel();
            }
        }

        /** If there is no memory to plan the next time, the timer runs this again. */
        @Override
        public void run() {
            if (cancelled) {
                return;
            }
            plan();
            try {
                task.run();
            } catch (Throwable e) { // the next time is planned: this one does not come again
                failed(e);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            next.cancel();
        }
    }

    /** A task that runs once, or again if there was no memory. No Runnable, for which the executor would make a Callable itself. */
    private final class Task implements Callable<Boolean>, Timeout {
        private final Runnable task;
        private volatile @Nullable Future<?> scheduled;

        Task(Runnable task) {
            this.task = task;
        }

        Task after(long nanos) {
            scheduled = executor.schedule(this, nanos, TimeUnit.NANOSECONDS);
            return this;
        }

        @Override
        public Boolean call() {
            run(task);
            return true;
        }

        @Override
        public void cancel() {
            Future<?> planned = scheduled;
            if (planned != null) {
                planned.cancel(false);
            }
        }
    }
}
