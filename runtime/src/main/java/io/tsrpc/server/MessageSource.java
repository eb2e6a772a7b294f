package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.MsgCall;
import io.tsrpc.MsgHandler;
import io.tsrpc.MsgListening;
import io.tsrpc.Subscription;
import io.tsrpc.engine.MsgListeners;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.regex.Pattern;

/** The message listeners of a server or of a connection. */
abstract class MessageSource implements MsgListening {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.SERVER_RECEIVE));

    private final MsgListeners<MsgHandler<?>> listeners;

    MessageSource(ServiceProto proto) {
        listeners = new MsgListeners<>(proto, FAILURES);
    }

    /** Runs the handlers on the calling thread. Throws nothing. */
    @SuppressWarnings("unchecked") // safe: a handler is registered for its own service, or accepts any message
    final <M> void handle(MsgCall<M> call) {
        listeners.forEach(call.service(), call.conn().id(), handler -> ((MsgHandler<M>) handler).handle(call));
    }

    @Override
    public final <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler) {
        requireNonNull(service, "service");
        requireNonNull(handler, "handler");
        return listeners.add(service, handler);
    }

    @Override
    public final Subscription listenMsg(Pattern names, MsgHandler<?> handler) {
        requireNonNull(names, "names");
        requireNonNull(handler, "handler");
        return listeners.add(names, handler);
    }

    @Override
    public final <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler) {
        requireNonNull(service, "service");
        requireNonNull(handler, "handler");
        listeners.remove(service, handler);
    }

    @Override
    public final void unlistenMsg(Pattern names, MsgHandler<?> handler) {
        requireNonNull(names, "names");
        requireNonNull(handler, "handler");
        listeners.remove(names, handler);
    }

    @Override
    public final void unlistenMsgAll(MsgService<?> service) {
        requireNonNull(service, "service");
        listeners.removeAll(service);
    }

    @Override
    public final void unlistenMsgAll(Pattern names) {
        requireNonNull(names, "names");
        listeners.removeAll(names);
    }
}
