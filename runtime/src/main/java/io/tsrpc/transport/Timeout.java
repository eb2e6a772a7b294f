package io.tsrpc.transport;

/** A scheduled task of a {@link Timer}. */
@FunctionalInterface
public interface Timeout {
    /** A task that never runs. */
    Timeout NEVER = () -> {};

    /** Cancels the task. Has no effect if the task has run or is running. Any thread may call this. */
    void cancel();
}
