package io.tsrpc.engine;

import io.tsrpc.Subscription;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.log.FailureLog;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * The listeners of messages, per service and in the order of registration. Equal handlers of one service count once.
 * Thread-safe.
 *
 * @param <H> the type of the handlers
 */
public final class MsgListeners<H> {
    private final ServiceProto proto;
    private final FailureLog failures;
    private final Map<MsgService<?>, CopyOnWriteArrayList<H>> handlers = new ConcurrentHashMap<>();

    /** Creates an empty set of listeners. Exceptions of handlers are logged to {@code failures}. */
    public MsgListeners(ServiceProto proto, FailureLog failures) {
        this.proto = proto;
        this.failures = failures;
    }

    /**
     * Adds a handler of one kind of message.
     *
     * @throws IllegalArgumentException if {@code service} is not in this protocol set
     */
    public Subscription add(MsgService<?> service, H handler) {
        if (!proto.contains(service)) {
            throw new IllegalArgumentException(service + " is not in the protocol set " + proto.name());
        }
        return add(List.of(service), handler);
    }

    /** Adds a handler of every kind of message whose name contains a match of {@code names}. */
    public Subscription add(Pattern names, H handler) {
        return add(proto.msgs(names), handler);
    }

    private Subscription add(List<? extends MsgService<?>> services, H handler) {
        services.forEach(service -> put(service, handler));
        return () -> services.forEach(service -> remove(service, handler));
    }

    private void put(MsgService<?> service, H handler) {
        handlers.computeIfAbsent(service, s -> new CopyOnWriteArrayList<>()).addIfAbsent(handler);
    }

    /** Removes a handler of one kind of message. Does nothing if it is not registered. */
    public void remove(MsgService<?> service, H handler) {
        List<H> found = handlers.get(service);
        if (found != null) {
            found.remove(handler);
        }
    }

    /** Removes a handler of every kind of message whose name contains a match of {@code names}. */
    public void remove(Pattern names, H handler) {
        proto.msgs(names).forEach(service -> remove(service, handler));
    }

    /**
     * Removes all handlers of one kind. The list stays in the map: a handler that is being added to it must not be
     * lost.
     */
    public void removeAll(MsgService<?> service) {
        List<H> found = handlers.get(service);
        if (found != null) {
            found.clear();
        }
    }

    /** Removes all handlers of every kind of message whose name contains a match of {@code names}. */
    public void removeAll(Pattern names) {
        proto.msgs(names).forEach(this::removeAll);
    }

    /**
     * Runs {@code run} with each handler of a service, on the calling thread, which must be one for user code. A handler removed meanwhile is skipped. A
     * handler that throws does not stop the others. Throws nothing.
     *
     * @param from the source of the message, for the log
     * @return whether there was a handler
     */
    public boolean forEach(MsgService<?> service, Object from, Run<H> run) {
        List<H> now = handlers.get(service);
        if (now == null) {
            return false;
        }
        boolean any = false;
        for (H handler : now) {
            if (now.contains(handler)) { // the iteration sees the list as it was at its start
                any = true;
                run(service, from, handler, run);
            }
        }
        return any;
    }

    private void run(MsgService<?> service, Object from, H handler, Run<H> run) {
        Interrupts.forget();
        try {
            run.run(handler);
        } catch (Throwable e) { // whatever it is, other handlers and messages must still be processed
            failures.error(service, e, "[{}] a handler of {} failed", from, service);
        }
    }

    /**
     * Runs one handler.
     *
     * @param <H> the type of the handlers
     */
    @FunctionalInterface
    public interface Run<H> {
        /** Runs {@code handler}. */
        void run(H handler) throws Exception;
    }
}
