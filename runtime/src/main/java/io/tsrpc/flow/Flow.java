package io.tsrpc.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A chain of steps (user functions) that process a value in order.
 *
 * <pre>{@code
 * server.flows().preApiCallFlow().push(call -> {
 *     if (needsLogin(call.service()) && call.conn().attributes().get(USER) == null) {
 *         call.error("Please log in", "NEED_LOGIN");
 *         return null;
 *     }
 *     return call;
 * });
 * }</pre>
 *
 * <p>Any thread may add and remove steps at any time. A running flow continues with the steps that it had when it started. Steps
 * run on the executor of their server or client and may block. Send flows run on the thread that sends.
 *
 * @param <T> the type of the value
 */
public final class Flow<T> {
    private final String name;
    private final List<FlowNode<T>> nodes = new CopyOnWriteArrayList<>();

    /** Creates an empty flow, which returns every value unchanged. */
    public Flow() {
        this("flow");
    }

    /** Creates an empty flow with a name for the log. */
    Flow(String name) {
        this.name = name;
    }

    /** Adds a step at the end, and returns it for {@link #remove}. */
    public FlowNode<T> push(FlowNode<T> node) {
        requireNonNull(node, "node");
        nodes.add(node);
        return node;
    }

    /** Removes a step, and returns whether the flow contained it. */
    public boolean remove(FlowNode<T> node) {
        return nodes.remove(node);
    }

    /** Returns whether the flow has no steps. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * Runs all steps with a value, on the calling thread.
     *
     * @return the result of the last step, or null if a step returned null; later steps do not run then
     * @throws Exception the exception of a step; later steps do not run then
     */
    public @Nullable T run(T value) throws Exception {
        requireNonNull(value, "value");
        T current = value;
        for (FlowNode<T> node : nodes) {
            T next = node.apply(current);
            if (next == null) {
                return null;
            }
            current = next;
        }
        return current;
    }

    @Override
    public String toString() {
        return name;
    }
}
