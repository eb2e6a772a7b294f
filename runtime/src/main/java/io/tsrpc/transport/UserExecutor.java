package io.tsrpc.transport;

import java.util.concurrent.Executor;

/**
 * Runs user code: handlers, flows, and dependent stages of futures. {@link #execute} never throws and never drops a
 * task; if the user's executor throws, the task runs on a new thread. Any thread may call it.
 */
public interface UserExecutor extends Executor {
    /**
     * Runs a task if the user's executor accepts it, otherwise {@code refused}, which must not block. Does not block the calling
     * thread.
     *
     * @param refused runs on the calling thread or another one
     */
    void tryExecute(Runnable task, Runnable refused);

    /** How many tasks can run at once, the others wait; the largest {@code int} if there is no limit, or the executor is the user's. */
    default int mostAtOnce() {
        return Integer.MAX_VALUE;
    }

    /** Whether each task runs on a virtual thread of its own. Then a transport may run user code on such threads that it has. */
    default boolean isVirtual() {
        return false;
    }
}
