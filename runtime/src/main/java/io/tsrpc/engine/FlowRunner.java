package io.tsrpc.engine;

import io.tsrpc.flow.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Runs flows. What a step throws, whatever it is, is logged and stops the flow as null does. */
public final class FlowRunner {
    private final Logger log;

    /** A runner that logs to {@code log}. */
    public FlowRunner(Logger log) {
        this.log = log;
    }

    /** Runs a flow that may stop what follows. Returns what it makes of {@code value}, or null if it stopped. */
    public <T> @Nullable T run(Flow<T> flow, T value) {
        try {
            return flow.run(value);
        } catch (Throwable e) { // user code may throw anything, and it may throw it sneakily
            log.error("{} failed", flow, e); // the value may hold secrets
            return null;
        }
    }

    /** Runs a flow after which nothing follows. */
    public <T> void runLast(Flow<T> flow, T value) {
        T unused = run(flow, value);
    }
}
