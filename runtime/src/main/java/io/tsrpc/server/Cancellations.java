package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.Interrupts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cancellations of one connection, whose end cancels its calls. Thread-safe. */
final class Cancellations {
    @GuardedBy("this")
    private final Set<Cancellation> pending = new HashSet<>();

    synchronized void add(Cancellation cancellation) {
        pending.add(cancellation);
    }

    synchronized void remove(Cancellation cancellation) {
        pending.remove(cancellation);
    }

    private synchronized List<Cancellation> all() {
        return List.copyOf(pending);
    }

    /** Cancels all calls that are not answered: the connection has ended. Runs user code, on the calling thread, which must be one for that. */
    void cancel() {
        all().forEach(cancellation -> {
            Interrupts.forget();
            cancellation.end();
        });
    }
}
