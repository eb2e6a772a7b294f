package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import org.jspecify.annotations.Nullable;

/** Counts the running calls of a server, and its transports' other work, so that a graceful stop can wait for them. */
final class RunningWork {
    @GuardedBy("this")
    private int count;

    @GuardedBy("this")
    private @Nullable Runnable whenIdle;

    synchronized void began() {
        count++;
    }

    void ended() {
        Runnable idle = null;
        synchronized (this) {
            if (--count == 0) {
                idle = whenIdle;
                whenIdle = null;
            }
        }
        if (idle != null) {
            idle.run();
        }
    }

    synchronized int count() {
        return count;
    }

    /** Runs an action when no call is running: now, or when the last one ends. */
    void whenIdle(Runnable action) {
        synchronized (this) {
            if (count > 0) {
                whenIdle = action;
                return;
            }
        }
        action.run();
    }
}
