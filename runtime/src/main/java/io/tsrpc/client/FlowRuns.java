package io.tsrpc.client;

import io.tsrpc.flow.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs flows. What a step throws, whatever it is, is logged and stops the flow as null does. */
final class FlowRuns {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.flow");

    private FlowRuns() {}

    /** What the flow makes of {@code value}, null if it stopped. */
    static <T> @Nullable T run(String name, Flow<T> flow, T value) {
        try {
            return flow.run(value);
        } catch (Throwable e) { // user code may throw anything, and it may throw it sneakily
            LOG.error("{} failed", name, e);
            return null;
        }
    }
}
