package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The heartbeat of one connection. The first is sent at once, each further one an interval after the last echo. */
final class Heartbeat {
    private final DuplexSettings.HeartbeatTiming timing;
    private final Timer timer;
    private final Runnable send;
    private final BooleanSupplier isPaused;
    private final Runnable onMissed;

    @GuardedBy("this")
    private boolean stopped;

    @GuardedBy("this")
    private boolean isWaiting;

    @GuardedBy("this")
    private long sentAt;

    @GuardedBy("this")
    private Timeout next = Timeout.NEVER;

    private volatile @Nullable Duration latency;

    /**
     * Creates a heartbeat that is not started.
     *
     * @param isPaused whether reading is paused, in which case an echo cannot arrive
     * @param onMissed runs when an echo has not arrived in time
     */
    Heartbeat(
            DuplexSettings.HeartbeatTiming timing,
            Timer timer,
            Runnable send,
            BooleanSupplier isPaused,
            Runnable onMissed) {
        this.timing = timing;
        this.timer = timer;
        this.send = send;
        this.isPaused = isPaused;
        this.onMissed = onMissed;
    }

    /** The last measured latency, or null before the first. */
    @Nullable
    Duration latency() {
        return latency;
    }

    void beat() {
        orGiveUp(() -> {
            if (startWaiting()) {
                send.run();
            }
        });
    }

    private synchronized boolean startWaiting() {
        if (stopped) {
            return false;
        }
        isWaiting = true;
        sentAt = timer.nanoTime();
        next = timer.after(timing.timeout(), this::missed);
        return true;
    }

    void echoed() {
        orGiveUp(this::scheduleNext);
    }

    private synchronized void scheduleNext() {
        if (stopped || !isWaiting) {
            return;
        }
        isWaiting = false;
        latency = Duration.ofNanos(timer.nanoTime() - sentAt);
        reschedule(timing.interval(), this::beat);
    }

    /**
     * Waits again while reading is paused, since an echo cannot arrive then. A dead peer is detected after reading
     * resumes.
     */
    private void missed() {
        orGiveUp(() -> {
            if (isDead()) {
                onMissed.run();
            }
        });
    }

    private synchronized boolean isDead() {
        if (stopped || !isWaiting) {
            return false;
        }
        if (isPaused.getAsBoolean()) {
            reschedule(timing.timeout(), this::missed);
            return false;
        }
        return true;
    }

    /** Runs a step. If there is no thread for the timer, nothing would watch the connection: it counts as dead. */
    private void orGiveUp(Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            SafeTask.failed(e);
            onMissed.run();
        }
    }

    synchronized void stop() {
        stopped = true;
        next.cancel();
    }

    @GuardedBy("this")
    private void reschedule(Duration delay, Runnable task) {
        next.cancel();
        next = timer.after(delay, task);
    }
}
