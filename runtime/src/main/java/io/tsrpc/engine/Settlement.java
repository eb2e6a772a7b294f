package io.tsrpc.engine;

import io.tsrpc.transport.Timeout;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Decides who settles something under way: a reply, a timeout, an abort or a failure, whichever comes first. It then cancels the
 * timeout and, unless the reply has settled it, the request. Any thread may call any method.
 */
public final class Settlement {
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile Timeout timeout = Timeout.NEVER;
    private volatile @Nullable Runnable cancel;

    /** Nothing is decided yet. */
    public Settlement() {}

    /** Whether it is decided. */
    public boolean isSettled() {
        return settled.get();
    }

    /** Says what is to be cancelled as soon as it is decided. */
    public void timeout(Timeout timeout) {
        this.timeout = timeout;
        if (isSettled()) {
            timeout.cancel();
        }
    }

    /** Says how the request is cancelled, which must not block and does nothing once the reply is there. */
    public void onCancel(Runnable cancel) {
        this.cancel = cancel;
        if (isSettled()) {
            cancel.run();
        }
    }

    /** Settles it with its reply; false if it was settled before. */
    public boolean trySettle() {
        if (!settled.compareAndSet(false, true)) {
            return false;
        }
        timeout.cancel();
        return true;
    }

    /** Settles it without its reply, whose request is cancelled; false if it was settled before. */
    public boolean tryCancel() {
        if (!trySettle()) {
            return false;
        }
        Runnable told = cancel;
        if (told != null) {
            told.run();
        }
        return true;
    }
}
