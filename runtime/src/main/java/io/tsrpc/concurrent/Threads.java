package io.tsrpc.concurrent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The threads and executors that servers and clients create when none are configured. */
public final class Threads {
    /** How many threads for user code a server has at most if the JVM has no virtual threads. */
    static final int MOST_OF_SERVER = 2_048;

    /** How many of them decode and refuse calls when all others are blocked. */
    private static final int RESERVE_OF_SERVER = 64;

    private static final long IDLE_SECONDS = 1;
    private static final long TRANSPORT_IDLE_SECONDS = 10;
    private static final boolean HAS_VIRTUAL = Runtime.version().feature() >= 21; // a preview feature in 19 and 20

    /** Before, a virtual thread that waits in a synchronized method keeps its carrier, of which there are as many as processors. */
    private static final boolean VIRTUAL_MAY_WAIT_IN_MONITORS =
            Runtime.version().feature() >= 24;

    private static final @Nullable MethodHandle VIRTUAL = findVirtual();
    private static final @Nullable MethodHandle IS_VIRTUAL = findIsVirtual();

    private Threads() {}

    /**
     * Creates an executor for a server's user code: a virtual thread per task on Java 21 and later, otherwise as many
     * threads as are busy at once, {@link #MOST_OF_SERVER} at most. Beyond them tasks queue; the limits of calls and of
     * frames that wait bound the queue.
     */
    static OwnThreads forServer(String name) {
        if (VIRTUAL == null) {
            GrowingPool pool = new GrowingPool(name, MOST_OF_SERVER);
            return new OwnThreads(pool, MOST_OF_SERVER, () -> pool.isFullUpTo(RESERVE_OF_SERVER));
        }
        return new OwnThreads(virtual(VIRTUAL), Integer.MAX_VALUE, () -> false);
    }

    /**
     * Creates an executor for what times out on a server: as many threads as are busy at once, {@link #MOST_OF_SERVER} at most, because
     * flows and the actions of cancelled calls may block. They are not virtual: those would wait for user code that computes.
     */
    public static Executor forTimeouts(String name) {
        return new GrowingPool(name, MOST_OF_SERVER);
    }

    /** Creates an executor with one thread, which ends when it has been idle. Tasks wait for those before, so they must not block. */
    public static Executor single(String name) {
        return new GrowingPool(name, 1);
    }

    /**
     * Threads of a server, which end when idle.
     *
     * @param most how many there are at most
     * @param areTaken whether only those are left that are kept for what does not block for long
     */
    record OwnThreads(Executor executor, int most, BooleanSupplier areTaken) {}

    /**
     * Creates an executor for a client's user code: a virtual thread per task on Java 21 and later, otherwise as many
     * threads as are busy at once. Tasks never queue: functions that wait for replies could otherwise occupy every
     * thread of a pool, and no thread would be left to complete the replies and the timeouts.
     */
    public static ExecutorService forClient(String name) {
        return VIRTUAL == null
                ? new ThreadPoolExecutor(
                        0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name))
                : virtual(VIRTUAL);
    }

    /**
     * Creates an executor for a transport whose tasks wait for clients, perhaps in synchronized methods of the JDK: a virtual thread per
     * task on Java 24 and later, otherwise as many threads as are busy at once. Beyond {@code most} of them it refuses tasks.
     */
    public static ExecutorService forTransport(String name, int most) {
        return VIRTUAL == null || !VIRTUAL_MAY_WAIT_IN_MONITORS ? platform(name, most) : virtual(VIRTUAL);
    }

    /** Creates an executor for a transport whose tasks wait in native code, too, where a virtual thread keeps its carrier. */
    public static ExecutorService platform(String name, int most) {
        return new ThreadPoolExecutor(
                0, most, TRANSPORT_IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name));
    }

    /** Whether this JVM has virtual threads, which all executors of this class then use. */
    static boolean areVirtual() {
        return VIRTUAL != null;
    }

    private static ExecutorService virtual(MethodHandle perTask) {
        try {
            return (ExecutorService) perTask.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "This JVM has virtual threads but could not create an executor for them", e);
        }
    }

    /**
     * Creates a timer with one thread, which ends when it has been idle. Tasks must be short and must not run user
     * code; what they throw is kept by their future, which nobody asks, so they must be {@link SafeTask safe}.
     */
    public static ScheduledExecutorService timer(String name) {
        return timer(name, Faults.LOGGED_ONLY);
    }

    /** Creates a timer as {@link #timer(String)} does, which tells when its thread has failed; another one goes on. */
    static ScheduledThreadPoolExecutor timer(String name, Faults faults) {
        return new TimerExecutor(name, faults);
    }

    /** Is a task itself, because a full heap has no room for another one: it starts a thread. */
    private static final class TimerExecutor extends ScheduledThreadPoolExecutor
            implements Thread.UncaughtExceptionHandler, Runnable {
        static { // loaded now: later the heap may be full
            UntilDone.run(() -> {});
            SafeTask.run(() -> {});
        }

        private final Faults faults;

        TimerExecutor(String name, Faults faults) {
            super(1);
            this.faults = faults;
            setThreadFactory(task -> {
                Thread thread = new TimerThread(task, name);
                thread.setUncaughtExceptionHandler(this);
                return thread;
            });
            setRemoveOnCancelPolicy(true);
            setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
            allowCoreThreadTimeOut(true);
            setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }

        /** The JDK starts another thread, unless there is no memory for it; then planned tasks would wait for one that is planned later. */
        @Override
        public void uncaughtException(Thread thread, Throwable why) {
            UntilDone.run(this);
            SafeTask.failed(why);
            faults.failed(thread.getName(), why, false);
        }

        @Override
        public void run() {
            boolean unused = prestartCoreThread();
        }
    }

    /** Whether the calling thread is that of a timer. */
    static boolean onTimer() {
        return Thread.currentThread() instanceof TimerThread;
    }

    private static final class TimerThread extends Thread {
        TimerThread(Runnable task, String name) {
            super(task, name + "-1");
            setDaemon(true);
        }
    }

    /** Creates daemon threads named {@code name-1}, {@code name-2} and so on. */
    public static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Whether the calling thread is virtual, and may therefore block for any time. */
    public static boolean onVirtualThread() {
        if (IS_VIRTUAL == null) {
            return false;
        }
        try {
            return (boolean) IS_VIRTUAL.invokeExact(Thread.currentThread());
        } catch (Throwable e) {
            throw new IllegalStateException("This JVM could not tell whether a thread is virtual", e);
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
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
