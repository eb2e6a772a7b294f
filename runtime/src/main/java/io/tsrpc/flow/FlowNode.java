package io.tsrpc.flow;

import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Flow}.
 *
 * @param <T> what goes through the flow
 */
@FunctionalInterface
public interface FlowNode<T> {
    /**
     * Takes what the step before gave and returns what the next gets: the same object, a changed one, or null to
     * stop. What stopping and throwing mean is said at each flow.
     */
    @Nullable
    T apply(T value) throws Exception;
}
