package io.tsrpc.inner;

import io.tsrpc.concurrent.SerialQueue;
import org.jspecify.annotations.Nullable;

/** Tells one listener everything in order, by one thread at a time, and nothing after the end. */
final class Teller {
    private final SerialQueue events = new SerialQueue();
    private boolean over; // used by events alone

    /** Adds an event without telling it: the caller runs what this returns, if anything, when it has added all that it has to. */
    @Nullable
    Runnable add(Runnable event) {
        return events.add(() -> {
            if (!over) {
                event.run();
            }
        });
    }

    void tell(Runnable event) {
        run(add(event));
    }

    void tellLast(Runnable event) {
        tell(() -> {
            over = true;
            event.run();
        });
    }

    static void run(@Nullable Runnable events) {
        if (events != null) {
            events.run();
        }
    }
}
