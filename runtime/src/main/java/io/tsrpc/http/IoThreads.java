package io.tsrpc.http;

import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.Threads;
import io.tsrpc.concurrent.UserThreads;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.transport.UserExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The threads that read requests and write answers. They wait for clients, so that the threads for user code need not. */
final class IoThreads implements Executor {
    private static final int MOST_WAITING = 64;

    private final Executor threads;
    private final UserExecutor userThreads;
    private final boolean mayRunUserCode;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    IoThreads(Executor threads, TransportSettings settings) {
        this.threads = UserThreads.of(threads, "tsrpc-http", settings.timer(), Log.of(Topic.HTTP_SERVER));
        this.userThreads = settings.userThreads();
        this.mayRunUserCode = userThreads.isVirtual();
    }

    /**
     * Runs a task, but never on the calling thread: that may be the timer's, on which all limits depend. If there are no threads the task
     * waits for one.
     */
    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /**
     * Whether the calling thread may wait for user code: always if it is virtual. If so, {@link #waited} must be called. Other threads
     * cost too much for that if many handlers answer later.
     */
    boolean mayWait() {
        return Threads.onVirtualThread() || waiting.tryAcquire();
    }

    void waited() {
        if (!Threads.onVirtualThread()) {
            waiting.release();
        }
    }

    /** Whether the calling thread is one for user code too: both are virtual. */
    boolean mayRunUserCode() {
        return mayRunUserCode && Threads.onVirtualThread();
    }

    /** Runs user code on a thread for it, or {@code refused} if the user's executor does not take it. */
    void runUserCode(Runnable task, Runnable refused) {
        if (mayRunUserCode()) {
            Interrupts.forget();
            task.run();
        } else {
            userThreads.tryExecute(task, refused);
        }
    }

    /** Runs user code that must not be refused. */
    void finishUserCode(Runnable task) {
        if (mayRunUserCode()) {
            Interrupts.forget();
            task.run();
        } else {
            userThreads.execute(task);
        }
    }
}
