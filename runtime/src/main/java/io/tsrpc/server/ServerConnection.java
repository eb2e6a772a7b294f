package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.Attributes;
import io.tsrpc.Connection;
import io.tsrpc.MsgHandler;
import io.tsrpc.Server;
import io.tsrpc.Subscription;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What connections of every transport share: identity, handlers of their own, and the way out through the flows. */
public abstract class ServerConnection implements Connection {
    private final ServerEngine engine;
    private final String id;
    private final String ip;
    private final Attributes attributes = new Attributes();
    private final MsgHandlers handlers;
    private final AtomicInteger runningCalls = new AtomicInteger();
    private final AtomicBoolean gone = new AtomicBoolean();

    protected ServerConnection(ServerEngine engine, String ip) {
        this.engine = engine;
        this.id = engine.nextConnectionId();
        this.ip = ip;
        this.handlers = new MsgHandlers(engine.proto());
    }

    // --- for transports ------------------------------------------------------------------------------------------

    /** Encodes an answer the way this connection speaks. */
    protected abstract <Res> Frame encode(ServerCall<?, Res> call, ApiReturn<Res> ret);

    /** Hands an encoded answer to the transport, in order and without waiting; false if it cannot be sent any more. */
    protected abstract boolean transmitReply(ServerCall<?, ?> call, ApiReturn<?> ret, Frame frame);

    /** A flow has stopped the call or its answer: nothing will be sent. */
    protected void noAnswer() {
        // on a long connection the other calls go on; the caller waits until its own timeout, as in TSRPC
    }

    protected final ServerEngine engine() {
        return engine;
    }

    final MsgHandlers handlers() {
        return handlers;
    }

    final AtomicInteger runningCalls() {
        return runningCalls;
    }

    /** Tells the flows that the connection is open. The calling thread must be one for user code. */
    final void runConnectFlow() {
        engine.runPostFlow(engine.flows().postConnectFlow(), this);
    }

    /** Says once that the connection is gone: {@code postDisconnectFlow} runs on the executor. */
    protected final void announceGone(@Nullable String reason) {
        if (tryLeave()) {
            engine.userThreads().execute(() -> runDisconnectFlow(reason));
        }
    }

    /** The same as {@link #announceGone} without a hop: the calling thread must be one for user code. */
    protected final void leave(@Nullable String reason) {
        if (tryLeave()) {
            runDisconnectFlow(reason);
        }
    }

    /** Takes the connection off the server's list; true for the first who does. */
    final boolean tryLeave() {
        boolean first = gone.compareAndSet(false, true);
        if (first) {
            engine.forget(this);
        }
        return first;
    }

    final void runDisconnectFlow(@Nullable String reason) {
        engine.runPostFlow(engine.flows().postDisconnectFlow(), new ServerFlows.Disconnected(this, reason));
    }

    /** Sends an answer through {@code preSendDataFlow}. */
    <Res> void reply(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Frame frame = checkedByFlow(call.service(), call, encode(call, ret));
        if (frame == null) {
            noAnswer();
        } else if (transmitReply(call, ret, frame)) {
            call.sent(ret);
        }
    }

    /** What {@code preSendDataFlow} makes of a frame, or null if it must not leave. */
    final @Nullable Frame checkedByFlow(Service service, @Nullable ServerCall<?, ?> call, Frame frame) {
        ServerFlows.SendData passed = engine.runPreFlow(
                engine.flows().preSendDataFlow(), new ServerFlows.SendData(this, service, call, frame));
        return passed == null ? null : passed.data();
    }

    // --- Connection ----------------------------------------------------------------------------------------------

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String ip() {
        return ip;
    }

    @Override
    public final Server server() {
        return engine;
    }

    @Override
    public final Attributes attributes() {
        return attributes;
    }

    @Override
    public final <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler) {
        return handlers.add(service, handler);
    }

    @Override
    public final Subscription listenMsg(Pattern names, MsgHandler<?> handler) {
        return handlers.add(names, handler);
    }

    @Override
    public final <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler) {
        handlers.remove(service, handler);
    }

    @Override
    public final void unlistenMsg(Pattern names, MsgHandler<?> handler) {
        handlers.remove(names, handler);
    }

    @Override
    public final void unlistenMsgAll(MsgService<?> service) {
        handlers.removeAll(service);
    }

    @Override
    public final void unlistenMsgAll(Pattern names) {
        handlers.removeAll(names);
    }

    @Override
    public String toString() {
        return "Connection " + id + " (" + ip + ")";
    }
}
