package io.tsrpc.client;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The heartbeat of one connection: the first at once, the next an interval after each echo. */
final class Heartbeat {
    private final DuplexClientEngine engine;
    private final DuplexSettings.Beat beat;
    private final Link link;
    private boolean stopped;
    private boolean isWaiting;
    private long sentAt;
    private @Nullable Future<?> next;
    private volatile @Nullable Duration latency;

    Heartbeat(DuplexClientEngine engine, DuplexSettings.Beat beat, Link link) {
        this.engine = engine;
        this.beat = beat;
        this.link = link;
    }

    /** The last measured one, null before the first. */
    @Nullable
    Duration latency() {
        return latency;
    }

    void beat() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            isWaiting = true;
            sentAt = System.nanoTime();
            next = engine.schedule(beat.timeout(), this::missed);
        }
        link.sendHeartbeat();
    }

    synchronized void echoed() {
        if (stopped || !isWaiting) {
            return;
        }
        isWaiting = false;
        latency = Duration.ofNanos(System.nanoTime() - sentAt);
        reschedule(beat.interval(), this::beat);
    }

    /** While reading is paused an echo cannot be seen: that the other side is gone shows afterwards. */
    private void missed() {
        synchronized (this) {
            if (stopped || !isWaiting) {
                return;
            }
            if (link.isPaused()) {
                reschedule(beat.timeout(), this::missed);
                return;
            }
        }
        link.giveUp(3000, "Heartbeat timeout");
    }

    synchronized void stop() {
        stopped = true;
        cancelNext();
    }

    private void reschedule(Duration delay, Runnable task) {
        cancelNext();
        next = engine.schedule(delay, task);
    }

    private void cancelNext() {
        Future<?> scheduled = next;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }
}
