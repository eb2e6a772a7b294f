package io.tsrpc.transport;

/** A task of a {@link Timer} that is still to come. */
@FunctionalInterface
public interface Timeout {
    /** One that never comes. */
    Timeout NEVER = () -> {};

    /** Takes it back. If it has come already, or is coming now, nothing happens. Any thread may call this. */
    void cancel();
}
