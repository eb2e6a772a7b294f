package io.tsrpc.concurrent;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs what must be done even if the heap is full meanwhile. For threads that may wait. */
public final class UntilDone {
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    static {
        Objects.requireNonNull(OutOfMemoryError.class); // loaded now: a full heap may be the first that is caught
    }

    private UntilDone() {}

    /**
     * Runs a task, and again after a rest while it throws an {@link OutOfMemoryError}. The task must go on where it was, and must
     * need little memory. Anything else that it throws is logged. Throws nothing.
     */
    public static void run(Runnable task) {
        while (true) {
            try {
                task.run();
                return;
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(REST_NANOS);
            } catch (Throwable e) {
                SafeTask.failed(e);
                return;
            }
        }
    }
}
