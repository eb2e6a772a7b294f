package io.tsrpc.flow;

import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Flow}.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface FlowNode<T> {
    /**
     * Receives the result of the previous step and returns the value for the next one: the same object, a changed copy, or null
     * to stop the flow. The methods of {@link ServerFlows} and {@link ClientFlows} say what stopping and throwing mean in each
     * flow.
     */
    @Nullable
    T apply(T value) throws Exception;
}
