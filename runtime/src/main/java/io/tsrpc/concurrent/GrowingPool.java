package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads for tasks that may block for long without making others wait: a new one is started when all are busy, up to a
 * limit. Only then tasks queue. Threads are daemons of the platform, because virtual ones would wait for user code that
 * computes, and end after 1 s of idle time.
 *
 * <p>Few threads serve many short tasks. At most one thread is on its way to a task at a time; when it has taken one and
 * more are waiting, it wakes the next. Threads that become free meanwhile take tasks without a wake-up. The thread that
 * became idle last is woken first: its stack is in the caches, and the others can end.
 */
public final class GrowingPool implements Executor {
    /** How many threads there are at most: far more than processors, as most of them wait for the network or for locks. */
    public static final int MOST = 64;

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final ThreadFactory factory;
    private final int most;
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @GuardedBy("tasks")
    private final Deque<Worker> idle = new ArrayDeque<>();

    /** Changed under the lock. */
    private final AtomicInteger threads = new AtomicInteger();

    /** Whether a thread was woken or started that has not looked for a task yet. */
    @GuardedBy("tasks")
    private boolean searching;

    @GuardedBy("tasks")
    private boolean ended;

    /** Creates a pool without threads, which will be named {@code name-1}, {@code name-2} and so on, {@link #MOST} at most. */
    public GrowingPool(String name) {
        this(name, MOST);
    }

    /** Creates a pool for tasks that compute: with more threads than processors, a flood of them would keep others from computing. */
    public static GrowingPool ofProcessors(String name) {
        return new GrowingPool(name, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** Creates a pool without threads, which will be named {@code name-1}, {@code name-2} and so on, {@code most} at most. */
    GrowingPool(String name, int most) {
        this.factory = Threads.daemons(name);
        this.most = most;
    }

    /**
     * Runs a task on one of the threads. Never runs it on the calling one.
     *
     * @throws RejectedExecutionException after {@link #shutdown}
     * @throws OutOfMemoryError if a thread is needed and cannot be started; the task does not run then
     */
    @Override
    public void execute(Runnable task) {
        Worker next;
        synchronized (tasks) {
            if (ended) {
                throw new RejectedExecutionException("The threads have ended");
            }
            tasks.add(task);
            next = nextSearcher();
        }
        if (next != null) {
            send(next, task);
        }
    }

    /** Returns the thread that is to look for tasks; null if none is needed or there is none. */
    @GuardedBy("tasks")
    private @Nullable Worker nextSearcher() {
        if (searching || tasks.isEmpty() || (idle.isEmpty() && threads.get() == most)) {
            return null;
        }
        searching = true;
        Worker woken = idle.poll();
        if (woken == null) {
            threads.incrementAndGet();
            return new Worker();
        }
        woken.isIdle = false;
        return woken;
    }

    private void send(Worker searcher, Runnable task) {
        try {
            searcher.go();
        } catch (Throwable e) { // an OutOfMemoryError: no more threads
            synchronized (tasks) {
                threads.decrementAndGet();
                searching = false;
                if (!tasks.remove(task)) {
                    return; // a thread that was busy has taken it meanwhile
                }
            }
            throw e;
        }
    }

    /** Whether fewer than {@code reserve} tasks more would find a thread. */
    boolean isFullUpTo(int reserve) {
        if (threads.get() < most - reserve) { // almost always: without the lock
            return false;
        }
        synchronized (tasks) {
            return threads.get() - idle.size() > most - reserve;
        }
    }

    /** Ends the threads once the tasks are done. */
    public void shutdown() {
        synchronized (tasks) {
            ended = true;
            idle.forEach(Worker::unpark);
        }
    }

    private final class Worker implements Runnable {
        private @Nullable Thread thread;

        private volatile boolean isIdle; // changed under the lock

        /** Starts the thread, or wakes it. */
        void go() {
            if (thread == null) {
                thread = factory.newThread(this);
                thread.start();
            } else {
                unpark();
            }
        }

        void unpark() {
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            boolean isSearcher = true;
            Runnable task;
            while ((task = take(isSearcher)) != null || (isSearcher = isWoken())) {
                if (task != null) {
                    Interrupts.forget();
                    SafeTask.run(task);
                    isSearcher = false;
                }
            }
        }

        /** Takes a task, and sends the next thread if more are waiting. Returns null if none is: the thread is idle then. */
        private @Nullable Runnable take(boolean isSearcher) {
            Runnable task;
            Worker next;
            synchronized (tasks) {
                searching &= !isSearcher;
                task = tasks.poll();
                if (task == null) {
                    idle.push(this);
                    isIdle = true;
                    return null;
                }
                next = isSearcher ? nextSearcher() : null;
            }
            if (next != null) {
                help(next);
            }
            return task;
        }

        /** The tasks that are waiting need not be run at once, and there is somebody to run them. */
        private void help(Worker next) {
            try {
                next.go();
            } catch (Throwable e) { // an OutOfMemoryError: no more threads
                synchronized (tasks) {
                    threads.decrementAndGet();
                    searching = false;
                }
                SafeTask.failed(e);
            }
        }

        /** Waits to be woken. Returns false if that does not happen for a while: the thread counts no longer. */
        private boolean isWoken() {
            long end = System.nanoTime() + IDLE_NANOS;
            while (true) {
                synchronized (tasks) {
                    if (!isIdle) {
                        return true;
                    }
                    if (ended || System.nanoTime() - end >= 0) {
                        idle.remove(this);
                        threads.decrementAndGet();
                        return false;
                    }
                }
                boolean unused =
                        Thread.interrupted(); // by a task, which has kept the thread: it concerns no other task
                LockSupport.parkNanos(GrowingPool.this, end - System.nanoTime());
            }
        }
    }
}
