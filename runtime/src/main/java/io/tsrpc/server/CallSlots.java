package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one connection: so many may be without an answer, and as many run. A handler may run on when its call has the answer, of
 * which the caller knows nothing: a call that comes meanwhile waits for it instead of being refused.
 */
final class CallSlots {
    @GuardedBy("this")
    private int unanswered;

    @GuardedBy("this")
    private int running;

    /** How many have begun and not ended: those that run, and those that are about to or wait. */
    @GuardedBy("this")
    private int begun;

    @GuardedBy("this")
    private @Nullable Queue<Runnable> waiting; // few connections need it

    /** Counts a call, or returns false if there are too many. Twice as many as may run, if all those have their answers. */
    synchronized boolean tryBegin(int most) {
        if (unanswered >= most || begun >= 2L * most) {
            return false;
        }
        unanswered++;
        begun++;
        return true;
    }

    /** A call that was counted will not run. */
    synchronized void refused() {
        unanswered--;
        begun--;
    }

    /** A call has its answer, which its caller may hear of from now on. */
    synchronized void answered() {
        unanswered--;
    }

    /** Returns whether a call that was counted runs now. If not, {@link #ended} returns it later. */
    synchronized boolean tryRun(int most, Runnable call) {
        if (running < most) {
            running++;
            return true;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>();
        }
        waiting.add(call);
        return false;
    }

    /** A call that ran has ended. Returns the one that runs in its place, or null. */
    synchronized @Nullable Runnable ended() {
        begun--;
        Runnable next = waiting == null ? null : waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }
}
