package io.tsrpc.engine;

import io.tsrpc.Subscription;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.Logger;

/**
 * Who listens to which messages, in the order of listening. Equal handlers of one service count once. Any thread may call any
 * method.
 *
 * @param <H> the handlers
 */
public final class MsgListeners<H> {
    private final ServiceProto proto;
    private final Logger log;
    private final Map<MsgService<?>, CopyOnWriteArrayList<H>> handlers = new ConcurrentHashMap<>();

    /** Nobody listens yet. What handlers throw is logged to {@code log}. */
    public MsgListeners(ServiceProto proto, Logger log) {
        this.proto = proto;
        this.log = log;
    }

    /**
     * Adds a handler of one kind of message.
     *
     * @throws IllegalArgumentException if {@code service} is not of this protocol set
     */
    public Subscription add(MsgService<?> service, H handler) {
        if (!proto.contains(service)) {
            throw new IllegalArgumentException(service + " is not of the protocol set " + proto.name());
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

    /** Removes a handler of one kind of message; does nothing if it was not there. */
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

    /** Removes all handlers of one kind. The list stays: a handler that is being added to it must not be lost with it. */
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
     * Runs {@code run} with each handler of a service, on the calling thread. One that is removed meanwhile does not begin; one
     * that throws does not keep the others from running. Throws nothing.
     *
     * @param from where the message came from, for the log
     * @return whether there was any handler
     */
    public boolean forEach(MsgService<?> service, Object from, Run<H> run) {
        List<H> now = handlers.get(service);
        if (now == null) {
            return false;
        }
        boolean any = false;
        for (H handler : now) {
            if (now.contains(handler)) { // the list is iterated as it was at first
                any = true;
                run(service, from, handler, run);
            }
        }
        return any;
    }

    private void run(MsgService<?> service, Object from, H handler, Run<H> run) {
        try {
            run.run(handler);
        } catch (Throwable e) { // whatever it is, the other handlers and messages must go on
            log.error("[{}] a handler of {} failed", from, service, e);
        }
    }

    /**
     * Runs one handler.
     *
     * @param <H> the handlers
     */
    @FunctionalInterface
    public interface Run<H> {
        /** Runs {@code handler}. */
        void run(H handler) throws Exception;
    }
}
