package io.tsrpc.concurrent;

/** Is told when a thread that serves many, such as that of a timer or of a loop, has failed at something. Throws nothing. */
@FunctionalInterface
public interface Faults {
    /** For threads that belong to no server: the log has it. */
    Faults LOGGED_ONLY = (thread, why, isLost) -> {};

    /**
     * Tells of a fault, on the thread that has failed, which goes on when this returns.
     *
     * @param thread its name
     * @param isLost whether it does not go on, and no other in its place
     */
    void failed(String thread, Throwable why, boolean isLost);
}
