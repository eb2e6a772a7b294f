package io.tsrpc.ws;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/** Where the thread that reads waits while it may not read. */
final class ReadGate {

    @GuardedBy("this")
    private boolean mayRead = true;

    @GuardedBy("this")
    private boolean isOpenForGood;

    synchronized void set(boolean mayRead) {
        this.mayRead = mayRead;
        notifyAll();
    }

    /** Lets everybody through from now on: the connection ends. */
    synchronized void openForGood() {
        isOpenForGood = true;
        notifyAll();
    }

    /** Waits until reading may go on; an interrupt lets the thread through, as it ends the connection. */
    synchronized void pass() {
        try {
            while (!mayRead && !isOpenForGood) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
