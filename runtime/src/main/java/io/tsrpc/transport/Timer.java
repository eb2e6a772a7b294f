package io.tsrpc.transport;

import java.time.Duration;

/**
 * A clock, and what runs short tasks later. Tasks must not be user code, block or throw. Any thread may call any method.
 *
 * <p>A duration of zero means never, as in every option of servers and clients.
 */
public interface Timer {
    /** Runs a task once, {@code delay} from now. */
    Timeout after(Duration delay, Runnable task);

    /** Runs a task again and again, for the first time {@code period} from now. */
    Timeout every(Duration period, Runnable task);

    /** The time, in nanoseconds from some origin; only differences mean something. */
    long nanoTime();
}
