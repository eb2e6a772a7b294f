package io.tsrpc.inner;

import io.tsrpc.concurrent.SerialQueue;
import org.jspecify.annotations.Nullable;

/** Delivers events to one listener in order, on one thread at a time. Delivers nothing after the last event. */
final class EventQueue {
    private final SerialQueue events = new SerialQueue();
    private boolean ended; // accessed by queued events only

    /**
     * Adds an event without delivering it. The caller runs the returned work, if there is any, after adding all its
     * events.
     */
    @Nullable
    Runnable add(Runnable event) {
        return events.add(() -> {
            if (!ended) {
                event.run();
            }
        });
    }

    void deliver(Runnable event) {
        run(add(event));
    }

    void deliverLast(Runnable event) {
        deliver(() -> {
            ended = true;
            event.run();
        });
    }

    static void run(@Nullable Runnable events) {
        if (events != null) {
            events.run();
        }
    }
}
