package io.tsrpc.transport;

import java.util.concurrent.Executor;

/**
 * Where user code runs: handlers, flows, and what is chained on futures. {@link #execute} never throws and never drops a task;
 * a task that the user's executor refuses gets a thread of its own.
 */
public interface UserExecutor extends Executor {
    /** Runs a task if the user's executor takes it. Returns false, and does not run it, otherwise. */
    boolean tryExecute(Runnable task);
}
