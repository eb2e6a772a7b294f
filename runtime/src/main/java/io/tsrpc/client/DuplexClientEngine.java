package io.tsrpc.client;

import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ClientPatternHandler;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.SendResult;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientOutput;
import io.tsrpc.wire.CloseReason;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What clients on long connections do, whatever carries them: one {@link Link} after the other. */
public abstract class DuplexClientEngine extends ClientEngine implements DuplexClient {
    private static final int NORMAL_CLOSE = 1000;
    private static final int FIRST_APPLICATION_CLOSE = 3000;
    private static final int LAST_APPLICATION_CLOSE = 4999;

    private final DuplexSettings duplexSettings;
    private final MsgHandlers handlers;
    private final SerialQueue messages = new SerialQueue();
    private volatile @Nullable Link link;

    /** An engine that is not connected. */
    protected DuplexClientEngine(ClientSettings settings, DuplexSettings duplexSettings) {
        super(settings);
        this.duplexSettings = duplexSettings;
        this.handlers = new MsgHandlers(settings.proto());
    }

    /** A transport for one connection. */
    protected abstract Transport newTransport();

    /** What {@code connect()} says when it fails. */
    protected abstract String connectFailure();

    final DuplexSettings duplexSettings() {
        return duplexSettings;
    }

    final MsgHandlers handlers() {
        return handlers;
    }

    /** Handling messages, of all connections one at a time. */
    final SerialQueue messages() {
        return messages;
    }

    // --- connection ----------------------------------------------------------------------------------------------

    @Override
    public final ClientStatus status() {
        Link current = link;
        return current == null ? ClientStatus.CLOSED : current.status();
    }

    @Override
    public final ClientFuture<ConnectResult> connect() {
        Link fresh;
        synchronized (this) {
            if (isClosed()) {
                return completed(ConnectResult.failure("The client is closed"));
            }
            Link current = link;
            ClientStatus status = status();
            if (status == ClientStatus.OPENED) {
                return completed(ConnectResult.success());
            }
            if (current != null && status == ClientStatus.OPENING) {
                return current.connected();
            }
            fresh = new Link(this, newTransport());
            link = fresh;
        }
        later(fresh::connect);
        return fresh.connected();
    }

    @Override
    public final ClientFuture<Void> disconnect(int code, String reason) {
        if (code != NORMAL_CLOSE && (code < FIRST_APPLICATION_CLOSE || code > LAST_APPLICATION_CLOSE)) {
            throw new IllegalArgumentException("A client may close with 1000 or 3000 to 4999, not with " + code);
        }
        Link current = link;
        if (current != null) {
            return current.disconnect(code, CloseReason.cut(reason));
        }
        ClientFuture<Void> nothing = newFuture();
        nothing.complete(null);
        return nothing;
    }

    @Override
    protected final void shut() {
        var unused = disconnect(NORMAL_CLOSE, "");
    }

    @Override
    public final Optional<Duration> latency() {
        Link current = link;
        return current == null ? Optional.empty() : Optional.ofNullable(current.latency());
    }

    // --- sending -------------------------------------------------------------------------------------------------

    @Override
    protected final <Req> Frame encodeCall(ApiService<Req, ?> service, Req req, long sn) {
        return ClientOutput.call(settings().dialect(), service, req, sn);
    }

    @Override
    protected final <M> Frame encodeMsg(MsgService<M> service, M msg) {
        return ClientOutput.message(settings().dialect(), service, msg);
    }

    @Override
    protected final void transmit(Call<?, ?> call, Frame request) {
        Link current = link;
        if (current == null) {
            call.fail(ClientErrors.notConnected());
        } else {
            current.send(call, request);
        }
    }

    @Override
    protected final ClientFuture<SendResult> transmit(MsgService<?> service, Frame message) {
        Link current = link;
        TsrpcError error = current == null ? ClientErrors.notConnected() : current.send(message);
        return completed(error == null ? SendResult.success() : SendResult.failure(error));
    }

    @Override
    protected final TsrpcError timeoutError() {
        return ClientErrors.timeout();
    }

    // --- listening -----------------------------------------------------------------------------------------------

    @Override
    public final <M> Subscription listenMsg(MsgService<M> service, ClientMsgHandler<M> handler) {
        return handlers.add(service, handler);
    }

    @Override
    public final Subscription listenMsg(Pattern names, ClientPatternHandler handler) {
        return handlers.add(names, handler);
    }

    @Override
    public final <M> void unlistenMsg(MsgService<M> service, ClientMsgHandler<M> handler) {
        handlers.remove(service, handler);
    }

    @Override
    public final void unlistenMsg(Pattern names, ClientPatternHandler handler) {
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
}
