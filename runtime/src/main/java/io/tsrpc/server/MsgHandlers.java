package io.tsrpc.server;

import io.tsrpc.MsgHandler;
import io.tsrpc.Subscription;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Who listens to which messages, in the order of listening. The same handler twice counts once. */
final class MsgHandlers {
    private final ServiceProto proto;
    private final Map<MsgService<?>, CopyOnWriteArrayList<MsgHandler<?>>> handlers = new ConcurrentHashMap<>();

    MsgHandlers(ServiceProto proto) {
        this.proto = proto;
    }

    <M> Subscription add(MsgService<M> service, MsgHandler<M> handler) {
        checkKnown(service);
        put(service, handler);
        return () -> drop(service, handler);
    }

    Subscription add(Pattern names, MsgHandler<?> handler) {
        List<MsgService<?>> services = proto.msgs(names);
        services.forEach(service -> put(service, handler));
        return () -> services.forEach(service -> drop(service, handler));
    }

    <M> void remove(MsgService<M> service, MsgHandler<M> handler) {
        drop(service, handler);
    }

    void remove(Pattern names, MsgHandler<?> handler) {
        proto.msgs(names).forEach(service -> drop(service, handler));
    }

    /** The list stays, empty: a handler that is being added to it at the same time must not be lost with it. */
    void removeAll(MsgService<?> service) {
        List<MsgHandler<?>> found = handlers.get(service);
        if (found != null) {
            found.clear();
        }
    }

    void removeAll(Pattern names) {
        proto.msgs(names).forEach(this::removeAll);
    }

    /** The handlers of {@code service} now. A handler that was put in by a pattern takes any message. */
    @SuppressWarnings("unchecked")
    <M> List<MsgHandler<M>> of(MsgService<M> service) {
        List<MsgHandler<?>> found = handlers.get(service);
        return found == null ? List.of() : (List<MsgHandler<M>>) (List<?>) found;
    }

    private void checkKnown(MsgService<?> service) {
        if (!proto.contains(service)) {
            throw new IllegalArgumentException(service + " is not of the protocol set " + proto.name());
        }
    }

    private void put(MsgService<?> service, MsgHandler<?> handler) {
        handlers.computeIfAbsent(service, s -> new CopyOnWriteArrayList<>()).addIfAbsent(handler);
    }

    private void drop(MsgService<?> service, MsgHandler<?> handler) {
        List<MsgHandler<?>> found = handlers.get(service);
        if (found != null) {
            found.remove(handler);
        }
    }
}
