package io.tsrpc.client;

import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ClientPatternHandler;
import io.tsrpc.Subscription;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens to which messages, in the order of listening. The same handler twice counts once. */
final class MsgHandlers {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.msg");

    private static final CopyOnWriteArrayList<Listener> NOBODY = new CopyOnWriteArrayList<>();

    private final ServiceProto proto;
    private final Map<MsgService<?>, CopyOnWriteArrayList<Listener>> listeners = new ConcurrentHashMap<>();

    /** A handler of either kind; equal if the handlers are. */
    private sealed interface Listener {
        record OfOne(ClientMsgHandler<?> handler) implements Listener {}

        record OfPattern(ClientPatternHandler handler) implements Listener {}
    }

    MsgHandlers(ServiceProto proto) {
        this.proto = proto;
    }

    <M> Subscription add(MsgService<M> service, ClientMsgHandler<M> handler) {
        if (!proto.contains(service)) {
            throw new IllegalArgumentException(service + " is not of the protocol set " + proto.name());
        }
        return add(List.of(service), new Listener.OfOne(handler));
    }

    Subscription add(Pattern names, ClientPatternHandler handler) {
        return add(proto.msgs(names), new Listener.OfPattern(handler));
    }

    private Subscription add(List<? extends MsgService<?>> services, Listener listener) {
        for (MsgService<?> service : services) {
            listeners
                    .computeIfAbsent(service, s -> new CopyOnWriteArrayList<>())
                    .addIfAbsent(listener);
        }
        return () -> services.forEach(service -> drop(service, listener));
    }

    <M> void remove(MsgService<M> service, ClientMsgHandler<M> handler) {
        drop(service, new Listener.OfOne(handler));
    }

    void remove(Pattern names, ClientPatternHandler handler) {
        proto.msgs(names).forEach(service -> drop(service, new Listener.OfPattern(handler)));
    }

    private void drop(MsgService<?> service, Listener listener) {
        List<Listener> found = listeners.get(service);
        if (found != null) {
            found.remove(listener);
        }
    }

    void removeAll(MsgService<?> service) {
        List<Listener> found = listeners.get(service);
        if (found != null) {
            found.clear();
        }
    }

    void removeAll(Pattern names) {
        proto.msgs(names).forEach(this::removeAll);
    }

    /** Runs the handlers of {@code service}; one that is removed meanwhile does not begin. Throws nothing. */
    <M> void handle(MsgService<M> service, M msg) {
        List<Listener> now = listeners.getOrDefault(service, NOBODY);
        if (now.isEmpty()) {
            LOG.debug("Nobody listens to {}", service);
        }
        for (Listener listener : now) {
            if (now.contains(listener)) { // the list is iterated as it was at first
                run(listener, service, msg);
            }
        }
    }

    @SuppressWarnings("unchecked") // a handler stands below its own service only
    private static <M> void run(Listener listener, MsgService<M> service, M msg) {
        try {
            if (listener instanceof Listener.OfOne one) {
                ((ClientMsgHandler<M>) one.handler()).handle(msg);
            } else {
                ((Listener.OfPattern) listener).handler().handle(msg, service);
            }
        } catch (Throwable e) { // whatever it is, the other handlers and messages must go on
            LOG.error("A handler of {} failed", service, e);
        }
    }
}
