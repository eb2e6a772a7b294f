package io.tsrpc.concurrent;

/** A task of a {@link Timer} that is still to come. */
@FunctionalInterface
public interface Timeout {
    /** One that never comes. */
    Timeout NEVER = () -> {};

    /** Takes it back. If it has come already, or is coming now, nothing happens. */
    void cancel();
}
