package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import org.jspecify.annotations.Nullable;

/**
 * Counts the running calls of a server, and the requests that are not answered, so that a graceful stop can wait for them and the limit of
 * calls holds. Most requests have a call, which may run on when they are answered.
 */
final class RunningWork {
    private final int maxCalls;

    @GuardedBy("this")
    private int calls;

    @GuardedBy("this")
    private int requests;

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

    synchronized void requestBegan() {
        requests++;
    }

    void requestEnded() {
        Runnable idle;
        synchronized (this) {
            requests--;
            idle = nowIdle();
        }
        run(idle);
    }

    /**
     * Counts a call if it may begin.
     *
     * @param belongsToWork whether it is part of what has begun before, which a graceful stop waits for
     */
    synchronized Begin tryBeginCall(boolean belongsToWork) {
        if (stopping && !belongsToWork) {
            return Begin.STOPPING;
        }
        if (calls == maxCalls) {
            return Begin.TOO_MANY;
        }
        calls++;
        return Begin.BEGUN;
    }

    void callEnded() {
        Runnable idle;
        synchronized (this) {
            calls--;
            idle = nowIdle();
        }
        run(idle);
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int requests() {
        return requests;
    }

    /** From now on no call begins that belongs to no other work. Runs an action when nothing is running: now, or when the last work ends. */
    void stopWhenIdle(Runnable action) {
        Runnable idle;
        synchronized (this) {
            stopping = true;
            whenIdle = action;
            idle = nowIdle();
        }
        run(idle);
    }

    private static void run(@Nullable Runnable idle) {
        if (idle != null) {
            idle.run();
        }
    }

    @GuardedBy("this")
    private @Nullable Runnable nowIdle() {
        if (calls > 0 || requests > 0) {
            return null;
        }
        Runnable idle = whenIdle;
        whenIdle = null;
        return idle;
    }
}
