package io.tsrpc.transport;

import java.time.Duration;

/**
 * A clock and a scheduler of short tasks. Tasks must not run user code, block or throw. Thread-safe.
 *
 * <p>If no thread can be started, the methods throw an {@link Error}; the task may run nevertheless.
 *
 * <p>A task with a duration of zero never runs, as in every option of servers and clients.
 */
public interface Timer {
    /** Runs a task once, after {@code delay}. */
    Timeout after(Duration delay, Runnable task);

    /** Runs a task repeatedly, first after {@code period}. */
    Timeout every(Duration period, Runnable task);

    /** The time in nanoseconds since an arbitrary origin; only differences are meaningful. */
    long nanoTime();
}
