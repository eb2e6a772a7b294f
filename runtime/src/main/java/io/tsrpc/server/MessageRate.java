package io.tsrpc.server;

import io.tsrpc.concurrent.Inbox;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Hands the frames of one connection on to its inbox, so many in a second and so many at once (a token bucket). The others wait their turn;
 * {@link Watermarks} count them, so that the transport stops reading.
 */
final class MessageRate {
    private static final long SECOND = 1_000_000_000;

    private final long nanosForEach;
    private final Timer timer;
    private final Inbox<Frame> inbox;
    private final SerialQueue steps = new SerialQueue(); // all that follows is used by its tasks only
    private final Queue<Frame> waiting = new ArrayDeque<>();
    private Timeout turn = Timeout.NEVER;
    private boolean turnComes;

    /** Up to when frames have used what they may take; a second ago at the earliest. */
    private long usedUntil;

    /**
     * Creates a rate of which nothing is used.
     *
     * @param perSecond how many frames are handed on in a second, and at once after a second without any
     */
    MessageRate(int perSecond, Timer timer, Inbox<Frame> inbox) {
        this.nanosForEach = Math.max(1, SECOND / perSecond);
        this.timer = timer;
        this.inbox = inbox;
        this.usedUntil = timer.nanoTime() - SECOND;
    }

    /** Takes frames that have arrived together. */
    void add(List<Frame> frames) {
        List<Frame> arrived = List.copyOf(frames); // the caller may reuse the list
        step(() -> {
            waiting.addAll(arrived);
            handOn();
        });
    }

    /** Hands on what waits, and runs {@code last}: nothing more arrives. */
    void end(Runnable last) {
        step(() -> {
            turn.cancel();
            handOnAll();
            last.run();
        });
    }

    private void step(Runnable task) {
        Runnable work = steps.add(task);
        if (work != null) {
            work.run();
        }
    }

    private void handOn() {
        List<Frame> allowed = new ArrayList<>();
        long now = timer.nanoTime();
        while (!waiting.isEmpty() && isAllowed(now)) {
            allowed.add(waiting.remove());
        }
        inbox.addAll(allowed);
        if (!waiting.isEmpty() && !turnComes) {
            awaitTurn(usedUntil + nanosForEach - now);
        }
    }

    private boolean isAllowed(long now) {
        long from = now - SECOND - usedUntil > 0 ? now - SECOND : usedUntil;
        if (from + nanosForEach - now > 0) {
            return false;
        }
        usedUntil = from + nanosForEach;
        return true;
    }

    private void awaitTurn(long nanos) {
        try {
            turn = timer.after(Duration.ofNanos(nanos), () -> step(this::turnHasCome));
            turnComes = true;
        } catch (Throwable e) { // no thread for the timer: the frames must not wait for ever
            SafeTask.failed(e);
            handOnAll();
        }
    }

    private void turnHasCome() {
        turnComes = false;
        handOn();
    }

    private void handOnAll() {
        inbox.addAll(List.copyOf(waiting));
        waiting.clear();
    }
}
