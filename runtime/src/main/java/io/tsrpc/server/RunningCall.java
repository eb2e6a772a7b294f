package io.tsrpc.server;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts a call as running until its handler has returned and it is answered. Used for the limit per connection and for
 * a graceful stop.
 */
final class RunningCall {
    private final AtomicInteger open = new AtomicInteger(2);
    private final Runnable done;

    RunningCall(Runnable done) {
        this.done = done;
    }

    void handlerDone() {
        end();
    }

    void answered() {
        end();
    }

    private void end() {
        if (open.decrementAndGet() == 0) {
            done.run();
        }
    }
}
