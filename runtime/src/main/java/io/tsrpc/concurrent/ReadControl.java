package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.function.BooleanSupplier;

/**
 * Tells a transport when to stop reading and when to go on. It calls the transport without any lock, one call at a time, and
 * the last call says what is wanted last.
 */
public final class ReadControl {
    private final BooleanSupplier wanted;
    private final Reader transport;
    private boolean told = true;

    @GuardedBy("this")
    private boolean telling;

    @GuardedBy("this")
    private boolean again;

    /** Who reads. */
    @FunctionalInterface
    public interface Reader {
        /** Goes on reading, or stops. Returns at once, and does not throw. */
        void readable(boolean on);
    }

    /**
     * A control of a transport that reads.
     *
     * @param wanted whether reading is wanted; it may take a lock
     */
    public ReadControl(BooleanSupplier wanted, Reader transport) {
        this.wanted = wanted;
        this.transport = transport;
    }

    /** Tells the transport if what is wanted has changed. Another thread that is at it does so instead. */
    public void update() {
        synchronized (this) {
            again = telling;
            if (telling) {
                return;
            }
            telling = true;
        }
        do {
            boolean now = wanted.getAsBoolean();
            if (now != told) {
                told = now;
                transport.readable(now);
            }
        } while (isCalledAgain());
    }

    private synchronized boolean isCalledAgain() {
        telling = again;
        again = false;
        return telling;
    }
}
