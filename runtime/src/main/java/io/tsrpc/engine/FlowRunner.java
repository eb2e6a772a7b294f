package io.tsrpc.engine;

import io.tsrpc.flow.Flow;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs flows. An exception of a step is logged and stops the flow, as a null return does. */
public final class FlowRunner {
    private final FailureLog failures;

    /** Creates a runner that logs to {@code log}. */
    public FlowRunner(Log log) {
        this.failures = new FailureLog(log);
    }

    /** Runs a flow that may stop the next step. Returns the flow's result, or null if it stopped. */
    public <T> @Nullable T run(Flow<T> flow, T value) {
        try {
            return runOrFail(flow, value);
        } catch (FlowFailedException e) {
            return null;
        }
    }

    /**
     * Runs a flow that may stop the next step, and whose failure somebody has to be told of. Returns the flow's result,
     * or null if it stopped.
     *
     * @throws FlowFailedException if the flow has thrown
     */
    public <T> @Nullable T runOrFail(Flow<T> flow, T value) throws FlowFailedException {
        try {
            return flow.run(value);
        } catch (Throwable e) { // user code may throw anything, checked exceptions included
            failures.error(flow, e, "{} failed", flow); // without the value, which may contain secrets
            throw new FlowFailedException(e);
        }
    }

    /** Logs what a flow has thrown at a value of {@code service}. */
    public void failed(Flow<?> flow, Object service, Object from, Throwable thrown) {
        failures.error(List.of(flow, service), thrown, "[{}] {} failed at {}", from, flow, service);
    }

    /** Runs a flow whose result is not used. */
    public <T> void runLast(Flow<T> flow, T value) {
        T unused = run(flow, value);
    }
}
