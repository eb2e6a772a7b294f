package io.tsrpc.concurrent;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.function.BooleanSupplier;

/**
 * Pauses and resumes reading of a transport. It calls the transport without holding a lock, one call at a time; the
 * last call reflects the latest state.
 */
public final class ReadControl {
    private final BooleanSupplier wanted;
    private final Reader transport;
    private boolean last = true;

    @GuardedBy("this")
    private boolean notifying;

    @GuardedBy("this")
    private boolean again;

    /** The transport whose reading is controlled. */
    @FunctionalInterface
    public interface Reader {
        /** Resumes or pauses reading. Must return at once and must not throw. */
        void readable(boolean on);
    }

    /**
     * Creates the control of a transport that is reading.
     *
     * @param wanted whether reading is wanted; may take a lock
     */
    public ReadControl(BooleanSupplier wanted, Reader transport) {
        this.wanted = wanted;
        this.transport = transport;
    }

    /**
     * Notifies the transport if the wanted state has changed. If another thread is notifying it, that thread does this
     * too.
     */
    public void update() {
        synchronized (this) {
            again = notifying;
            if (notifying) {
                return;
            }
            notifying = true;
        }
        do {
            boolean now = wanted.getAsBoolean();
            if (now != last) {
                last = now;
                transport.readable(now);
            }
        } while (isCalledAgain());
    }

    private synchronized boolean isCalledAgain() {
        notifying = again;
        again = false;
        return notifying;
    }
}
