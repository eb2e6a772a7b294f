package io.tsrpc.http;

import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.concurrent.Threads;
import io.tsrpc.transport.UserExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

/** The threads that read requests and write answers. They wait for clients, so that the threads for user code need not. */
final class IoThreads implements Executor {
    private static final int MOST_WAITING = 64;
    private static final ThreadFactory SPARE = Threads.daemons("tsrpc-http-spare");

    private final Executor threads;
    private final UserExecutor userThreads;
    private final boolean mayRunUserCode;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    IoThreads(Executor threads, UserExecutor userThreads) {
        this.threads = threads;
        this.userThreads = userThreads;
        this.mayRunUserCode = userThreads.isVirtual();
    }

    /** Runs a task: no client must wait forever. It runs on the calling thread only if there is no memory for another. */
    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (Throwable e) { // the server stops or is full, or there are no threads
            SafeTask.failed(e);
            executeElsewhere(task);
        }
    }

    private static void executeElsewhere(Runnable task) {
        try {
            SPARE.newThread(task).start();
        } catch (Throwable e) { // an OutOfMemoryError
            SafeTask.failed(e);
            task.run();
        }
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
            task.run();
        } else {
            userThreads.tryExecute(task, refused);
        }
    }

    /** Runs user code that must not be refused. */
    void finishUserCode(Runnable task) {
        if (mayRunUserCode()) {
            task.run();
        } else {
            userThreads.execute(task);
        }
    }
}
