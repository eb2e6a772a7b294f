package io.tsrpc.flow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A chain of steps that a value goes through.
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
 * <p>Steps may be added and removed at any time by any thread; a value that is under way goes through the steps that
 * were there when it began. Steps run on the executor of their server or client, or, in the flows of sending, on
 * the thread that sends.
 *
 * @param <T> what goes through
 */
public final class Flow<T> {
    private final String name;
    private final List<FlowNode<T>> nodes = new CopyOnWriteArrayList<>();

    /** An empty flow, which lets everything through. */
    public Flow() {
        this("flow");
    }

    /** The same with a name for the log. */
    Flow(String name) {
        this.name = name;
    }

    /** Adds a step at the end and returns it, for {@link #remove}. */
    public FlowNode<T> push(FlowNode<T> node) {
        nodes.add(node);
        return node;
    }

    /** Removes a step; returns whether it was there. */
    public boolean remove(FlowNode<T> node) {
        return nodes.remove(node);
    }

    /** Whether there are no steps. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * Sends a value through all steps.
     *
     * @return what the last step gave, or null as soon as one gave null
     * @throws Exception what a step threw; later steps did not run
     */
    public @Nullable T run(T value) throws Exception {
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
