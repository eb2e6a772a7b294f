package io.tsrpc.concurrent;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;

/**
 * Runs tasks that must not throw. What one throws nevertheless, such as an {@link OutOfMemoryError}, is logged, and the
 * next task runs: a queue or a timer must not end because of one task.
 */
public final class SafeTask {
    private static final Log LOG = Log.of(Topic.RUNTIME);

    private SafeTask() {}

    /** Runs a task. Throws nothing. */
    public static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Logs what a task has thrown. Throws nothing: a line needs memory, and the problem may be that there is none. */
    public static void failed(Throwable thrown) {
        try {
            LOG.error("A task of the runtime failed; others continue", thrown);
        } catch (Throwable e) { // there is nobody left to tell
            return;
        }
    }
}
