package io.tsrpc.server;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts a call as running until its handler has returned and it is answered. Used for the limit per connection and for
 * a graceful stop.
 */
final class RunningCall {
    private final AtomicInteger open = new AtomicInteger(2);
    private final AtomicBoolean hasAnswer = new AtomicBoolean();
    private final Runnable answered;
    private final Runnable ended;

    /**
     * Creates a call that runs.
     *
     * @param answered runs before its answer is sent
     * @param ended runs when nothing of it runs any more
     */
    RunningCall(Runnable answered, Runnable ended) {
        this.answered = answered;
        this.ended = ended;
    }

    /** One that is not counted. */
    static RunningCall ofNoHandler() {
        return new RunningCall(() -> {}, () -> {});
    }

    void handlerDone() {
        end();
    }

    /** It has its answer, which is sent next, or will have none. */
    void answering() {
        if (hasAnswer.compareAndSet(false, true)) {
            answered.run();
        }
    }

    /** Its answer was sent, or it has none. */
    void answered() {
        end();
    }

    private void end() {
        if (open.decrementAndGet() == 0) {
            ended.run();
        }
    }
}
