package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What happens when nobody waits for the answer of a call any more: its stage is cancelled, and the actions of
 * {@code onCancel} run. Thread-safe.
 */
final class Cancellation {
    private static final Log LOG = Log.of(Topic.SERVER_API);
    private static final FailureLog FAILURES = new FailureLog(LOG);

    private final ServerCall<?, ?> call;

    @GuardedBy("this")
    private State state = State.PENDING;

    @GuardedBy("this")
    private List<Runnable> actions = new ArrayList<>(1);

    @GuardedBy("this")
    private @Nullable Future<?> stage;

    private enum State {
        PENDING,
        /** The call has been answered in time: only its stage is cancelled. */
        ANSWERED,
        CANCELLED
    }

    Cancellation(ServerCall<?, ?> call) {
        this.call = call;
    }

    /** Runs an action when the call is cancelled, or now if it is. Drops it if the call has been answered. */
    void onCancel(Runnable action) {
        synchronized (this) {
            if (state == State.PENDING) {
                actions.add(action);
                return;
            }
            if (state == State.ANSWERED) {
                return;
            }
        }
        run(action);
    }

    /** Cancels a stage when the call is over, or now if it is. */
    void cancelAtEnd(Future<?> stage) {
        synchronized (this) {
            if (state == State.PENDING) {
                this.stage = stage;
                return;
            }
        }
        cancel(stage);
    }

    /** The stage has completed, so that there is nothing to cancel. */
    synchronized void stageCompleted() {
        stage = null;
    }

    /** Ends it, once: cancels the stage, and runs the actions if the call is cancelled. Runs user code. Throws nothing. */
    void end() {
        boolean cancelled =
                call.isCancelled(); // an answer that is still being sent came before the end of its connection
        Future<?> waiting;
        List<Runnable> toRun;
        synchronized (this) {
            if (state != State.PENDING) {
                return;
            }
            state = cancelled ? State.CANCELLED : State.ANSWERED;
            waiting = stage;
            toRun = cancelled ? actions : List.of();
            stage = null;
            actions = List.of();
        }
        if (waiting != null) {
            cancel(waiting);
        }
        toRun.forEach(this::run);
    }

    private void run(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) { // of user code; other actions must still run
            FAILURES.error(
                    call.service(),
                    e,
                    "[{}] an action of {} that was cancelled failed",
                    call.conn().id(),
                    call.service());
        }
    }

    private static void cancel(Future<?> stage) {
        try {
            boolean unused = stage.cancel(true);
        } catch (Throwable e) { // as stages do that only their makers may complete; user code may throw anything
            LOG.debug("A stage cannot be cancelled", e);
        }
    }
}
