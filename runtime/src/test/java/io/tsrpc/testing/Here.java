package io.tsrpc.testing;

import io.tsrpc.transport.UserExecutor;

/** Runs user code on the thread that gives it, for tests in which nothing is concurrent. */
public enum Here implements UserExecutor {
    /** The executor. */
    HERE;

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public void tryExecute(Runnable task, Runnable refused) {
        task.run();
    }
}
