package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import org.jspecify.annotations.Nullable;

/**
 * Counts the running calls of a server, and its transports' other work, so that a graceful stop can wait for them and
 * the limit of calls holds.
 */
final class RunningWork {
    private final int maxCalls;

    @GuardedBy("this")
    private int count;

    @GuardedBy("this")
    private int calls;

    @GuardedBy("this")
    private boolean stopping;

    @GuardedBy("this")
    private @Nullable Runnable whenIdle;

    /** Whether a call may begin. */
    enum Begin {
        BEGUN,
        TOO_MANY,
        STOPPING
    }

    RunningWork(int maxCalls) {
        this.maxCalls = maxCalls;
    }

    synchronized void began() {
        count++;
    }

    void ended() {
        Runnable idle;
        synchronized (this) {
            count--;
            idle = nowIdle();
        }
        if (idle != null) {
            idle.run();
        }
    }

    /**
     * Counts a call if it may begin.
     *
     * @param belongsToWork whether it is part of work that has begun before, which a graceful stop waits for
     */
    synchronized Begin tryBeginCall(boolean belongsToWork) {
        if (stopping && !belongsToWork) {
            return Begin.STOPPING;
        }
        if (calls == maxCalls) {
            return Begin.TOO_MANY;
        }
        calls++;
        count++;
        return Begin.BEGUN;
    }

    void callEnded() {
        synchronized (this) {
            calls--;
        }
        ended();
    }

    synchronized int count() {
        return count;
    }

    /** From now on no call begins that belongs to no other work. Runs an action when nothing is running: now, or when the last work ends. */
    void stopWhenIdle(Runnable action) {
        Runnable idle;
        synchronized (this) {
            stopping = true;
            whenIdle = action;
            idle = nowIdle();
        }
        if (idle != null) {
            idle.run();
        }
    }

    @GuardedBy("this")
    private @Nullable Runnable nowIdle() {
        Runnable idle = count == 0 ? whenIdle : null;
        whenIdle = count == 0 ? null : whenIdle;
        return idle;
    }
}
