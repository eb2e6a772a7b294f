package io.tsrpc.concurrent;

/** Keeps an interrupt that user code has left set on its thread away from the user code that runs there next. */
public final class Interrupts {
    private Interrupts() {}

    /**
     * Forgets the interrupt of the calling thread. Called before user code, where a thread of a server or client goes on from one piece of
     * it to another. Must not be called on a thread that may be a user's, who called a method of ours: its interrupt is for that user.
     */
    public static void forget() {
        boolean unused = Thread.interrupted();
    }
}
