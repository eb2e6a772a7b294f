package io.tsrpc.engine;

import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.transport.Timeout;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Settles a pending operation once. The first event wins: a reply, a timeout, an abort or a failure. Settling cancels
 * the timeout and, unless the reply settled it, the request. Thread-safe.
 */
public final class Settlement {
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile Timeout timeout = Timeout.NEVER;
    private volatile @Nullable Runnable cancel;

    /** Creates a settlement that is open. */
    public Settlement() {}

    /** Whether the operation is settled. */
    public boolean isSettled() {
        return settled.get();
    }

    /** Sets the timeout to cancel when the operation is settled. */
    public void timeout(Timeout timeout) {
        this.timeout = timeout;
        if (isSettled()) {
            timeout.cancel();
        }
    }

    /** Sets the action that cancels the request. It must not block, and must do nothing once the reply has arrived. */
    public void onCancel(Runnable cancel) {
        this.cancel = cancel;
        if (isSettled()) {
            cancel.run();
        }
    }

    /** Settles the operation with its reply. Returns false if it was settled before. */
    public boolean trySettle() {
        if (!settled.compareAndSet(false, true)) {
            return false;
        }
        timeout.cancel();
        return true;
    }

    /** Opens the operation again, whose end could not be told to anybody. */
    void reopen() {
        settled.set(false);
    }

    /** Settles the operation without a reply and cancels its request. Returns false if it was settled before. */
    public boolean tryCancel() {
        if (!trySettle()) {
            return false;
        }
        Runnable action = cancel;
        if (action != null) {
            SafeTask.run(action); // the operation must end, whatever the transport does
        }
        return true;
    }
}
