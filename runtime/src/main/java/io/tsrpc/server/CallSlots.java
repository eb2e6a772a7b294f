package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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

    /** The latest call without an answer, from which one comes to all others. */
    @GuardedBy("this")
    private @Nullable ServerCall<?, ?> latest;

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

    /** A call that was counted has no answer yet. */
    synchronized void add(ServerCall<?, ?> call) {
        call.earlier = latest;
        if (latest != null) {
            latest.later = call;
        }
        latest = call;
    }

    /** A call has its answer, which its caller may hear of from now on. */
    synchronized void answered(ServerCall<?, ?> call) {
        unanswered--;
        if (call.later != null) {
            call.later.earlier = call.earlier;
        } else if (latest == call) {
            latest = call.earlier;
        }
        if (call.earlier != null) {
            call.earlier.later = call.later;
        }
        call.earlier = null;
        call.later = null;
    }

    synchronized boolean hasUnanswered() {
        return latest != null;
    }

    /** The calls that have no answer yet. */
    synchronized List<ServerCall<?, ?>> unanswered() {
        List<ServerCall<?, ?>> calls = new ArrayList<>();
        for (ServerCall<?, ?> call = latest; call != null; call = call.earlier) {
            calls.add(call);
        }
        return calls;
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
