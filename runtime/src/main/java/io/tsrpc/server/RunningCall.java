package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.function.Consumer;

/**
 * Counts a call as running until its handler has returned and it is answered. Used for the limit per connection and for
 * a graceful stop.
 */
final class RunningCall {
    private final CallSlots slots;
    private final Consumer<CallSlots> ended;

    @GuardedBy("this")
    private boolean hasAnswer;

    /** What has to come before it has ended: the handler's return, and the answer. */
    @GuardedBy("this")
    private int open = 2;

    /**
     * Creates a call that its connection has counted.
     *
     * @param ended runs when nothing of it runs any more
     */
    RunningCall(CallSlots slots, Consumer<CallSlots> ended) {
        this.slots = slots;
        this.ended = ended;
    }

    /** One that no connection has counted, because it is refused. */
    static RunningCall notCounted() {
        return new RunningCall(new CallSlots(), slots -> {});
    }

    void handlerDone() {
        end();
    }

    /** It has its answer, which is sent next, or will have none. */
    void answering() {
        synchronized (this) {
            if (hasAnswer) {
                return;
            }
            hasAnswer = true;
        }
        slots.answered();
    }

    /** Its answer was sent, or it has none. */
    void answered() {
        end();
    }

    private void end() {
        synchronized (this) {
            open--;
            if (open != 0) {
                return;
            }
        }
        ended.accept(slots);
    }
}
