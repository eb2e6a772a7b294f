package io.tsrpc.server;

import io.tsrpc.MsgCall;
import io.tsrpc.MsgHandler;
import io.tsrpc.MsgListening;
import io.tsrpc.Subscription;
import io.tsrpc.engine.MsgListeners;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The message listeners of a server or of a connection. */
abstract class MessageSource implements MsgListening {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.receive");

    private final MsgListeners<MsgHandler<?>> listeners;

    MessageSource(ServiceProto proto) {
        listeners = new MsgListeners<>(proto, LOG);
    }

    /** Runs the handlers on the calling thread. Throws nothing. */
    @SuppressWarnings("unchecked") // safe: a handler is registered for its own service, or accepts any message
    final <M> void handle(MsgCall<M> call) {
        listeners.forEach(call.service(), call.conn().id(), handler -> ((MsgHandler<M>) handler).handle(call));
    }

    @Override
    public final <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler) {
        return listeners.add(service, handler);
    }

    @Override
    public final Subscription listenMsg(Pattern names, MsgHandler<?> handler) {
        return listeners.add(names, handler);
    }

    @Override
    public final <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler) {
        listeners.remove(service, handler);
    }

    @Override
    public final void unlistenMsg(Pattern names, MsgHandler<?> handler) {
        listeners.remove(names, handler);
    }

    @Override
    public final void unlistenMsgAll(MsgService<?> service) {
        listeners.removeAll(service);
    }

    @Override
    public final void unlistenMsgAll(Pattern names) {
        listeners.removeAll(names);
    }
}
