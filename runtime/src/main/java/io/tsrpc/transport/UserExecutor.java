package io.tsrpc.transport;

import java.util.concurrent.Executor;

/**
 * Runs user code: handlers, flows, and dependent stages of futures. {@link #execute} never throws and never drops a
 * task; if the user's executor throws, the task runs on a new thread. Any thread may call it.
 */
public interface UserExecutor extends Executor {
    /** Runs a task if the user's executor accepts it. Otherwise returns false and does not run it. */
    boolean tryExecute(Runnable task);

    /** Whether each task runs on a virtual thread of its own. Then a transport may run user code on such threads that it has. */
    default boolean isVirtual() {
        return false;
    }
}
