package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.Durations;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits each of many waits for a client, such as all reads of a body, as a {@link Deadline} limits one. There may be one for each byte,
 * so all of them have one task of the timer, which looks later again if the present wait has begun meanwhile.
 */
final class Waits implements Writing.Wait {
    private final Timer timer;
    private final long limitNanos;
    private final Pace pace;

    @GuardedBy("this")
    private Timeout planned = Timeout.NEVER;

    @GuardedBy("this")
    private boolean isPlanned;

    @GuardedBy("this")
    private @Nullable Thread waiting;

    @GuardedBy("this")
    private long since;

    @GuardedBy("this")
    private long allowed;

    @GuardedBy("this")
    private long waited;

    @GuardedBy("this")
    private long arrived;

    @GuardedBy("this")
    private boolean expired;

    /** Creates waits. A {@code limit} of zero never expires. */
    Waits(Timer timer, Duration limit) {
        this(timer, limit, Pace.ANY);
    }

    /** Creates waits that have a limit each, of which zero is none, and one together. */
    Waits(Timer timer, Duration limit, Pace pace) {
        this.timer = timer;
        this.limitNanos = Durations.saturatedNanos(limit);
        this.pace = pace;
    }

    /** The calling thread waits from now on. */
    synchronized void begin() {
        long together = pace.allowedNanos(arrived);
        allowed = Pace.shorter(limitNanos, together == 0 ? 0 : Math.max(together - waited, 1));
        waiting = Thread.currentThread();
        since = timer.nanoTime();
        if (allowed > 0) {
            plan(allowed);
        }
    }

    /** So many bytes have arrived. */
    synchronized void arrived(int bytes) {
        arrived += bytes;
    }

    /** The calling thread does not wait any more, and is not interrupted from now on. */
    synchronized void end() {
        if (waiting != null && allowed > 0) {
            waited += timer.nanoTime() - since;
        }
        waiting = null;
        if (expired) {
            expired = false;
            boolean unused = Thread.interrupted();
        }
    }

    /** There are no more waits. */
    synchronized void close() {
        planned.cancel();
    }

    @GuardedBy("this")
    private void plan(long nanos) {
        if (!isPlanned) {
            planned = timer.after(Duration.ofNanos(nanos), this::look);
            isPlanned = true;
        }
    }

    private synchronized void look() {
        isPlanned = false;
        Thread thread = waiting;
        if (thread == null || allowed == 0) {
            return;
        }
        long left = allowed - (timer.nanoTime() - since);
        if (left > 0) {
            plan(left);
        } else {
            expire();
        }
    }

    @Override
    public synchronized void expire() {
        Thread thread = waiting;
        if (thread != null) {
            expired = true;
            thread.interrupt();
        }
    }
}
