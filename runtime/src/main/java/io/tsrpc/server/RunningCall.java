package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.function.Consumer;

/**
 * Counts a call as running until its handler has returned, and it is answered or nobody waits for that. Used for the
 * limits of calls and for a graceful stop.
 */
final class RunningCall {
    private final CallSlots slots;
    private final Consumer<CallSlots> ended;

    @GuardedBy("this")
    private boolean hasAnswer;

    @GuardedBy("this")
    private boolean isAnswered;

    @GuardedBy("this")
    private boolean isHandlerDone;

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
        synchronized (this) {
            isHandlerDone = true;
            if (!isAnswered) {
                return;
            }
        }
        ended.accept(slots);
    }

    /** It has its answer, which is sent next, or will have none. */
    void answering(ServerCall<?, ?> call) {
        synchronized (this) {
            if (hasAnswer) {
                return;
            }
            hasAnswer = true;
        }
        slots.answered(call);
    }

    /** Its answer was sent, or it has none. */
    void answered() {
        synchronized (this) {
            if (isAnswered) {
                return;
            }
            isAnswered = true;
            if (!isHandlerDone) {
                return;
            }
        }
        ended.accept(slots);
    }
}
