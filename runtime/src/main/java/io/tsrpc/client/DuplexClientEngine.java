package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ClientPatternHandler;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.Headers;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.MsgListeners;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.ClientRooms;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.wire.CloseReason;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Extends a {@link ClientEngine} by long connections: connecting, and listening to messages. */
final class DuplexClientEngine extends ForwardingClient implements DuplexClient {
    private static final int FIRST_APPLICATION_CODE = 3000;
    private static final int LAST_APPLICATION_CODE = 4999;

    private final Links links;
    private final MsgListeners<AnyMsgHandler> listeners;
    private final @Nullable RoomsKeeper rooms;

    /**
     * Creates a client.
     *
     * @param rooms knows its rooms; null if its protocol has none
     */
    DuplexClientEngine(
            ClientEngine client, Links links, MsgListeners<AnyMsgHandler> listeners, @Nullable RoomsKeeper rooms) {
        super(client);
        this.links = links;
        this.listeners = listeners;
        this.rooms = rooms;
    }

    // --- connection ----------------------------------------------------------------------------------------------

    @Override
    public ClientStatus status() {
        return links.status();
    }

    @Override
    public TsrpcFuture<ConnectResult> connect(Headers headers) {
        requireNonNull(headers, "headers");
        return links.connect(headers.requireSendable());
    }

    @Override
    public TsrpcFuture<Void> disconnect(int code, String reason) {
        requireNonNull(reason, "reason");
        if (code != CloseCodes.NORMAL && (code < FIRST_APPLICATION_CODE || code > LAST_APPLICATION_CODE)) {
            throw new IllegalArgumentException(
                    "Invalid close code " + code + "; a client may use 1000 or 3000 to 4999");
        }
        if (rooms != null) {
            rooms.forget();
        }
        return links.disconnect(code, CloseReason.cut(reason));
    }

    @Override
    public ClientRooms rooms() {
        if (rooms == null) {
            throw new IllegalStateException(
                    "The protocol " + proto().name() + " has no rooms; it gets them by @Protocols(rooms = true)");
        }
        return rooms;
    }

    @Override
    public Optional<Duration> latency() {
        return Optional.ofNullable(links.latency());
    }

    // --- listening -----------------------------------------------------------------------------------------------

    @Override
    public <M> Subscription listenMsg(MsgService<M> service, ClientMsgHandler<M> handler) {
        requireNonNull(service, "service");
        requireNonNull(handler, "handler");
        return listeners.add(service, new AnyMsgHandler.Plain(handler));
    }

    @Override
    public Subscription listenMsg(Pattern names, ClientPatternHandler handler) {
        requireNonNull(names, "names");
        requireNonNull(handler, "handler");
        return listeners.add(names, new AnyMsgHandler.OfPattern(handler));
    }

    @Override
    public <M> void unlistenMsg(MsgService<M> service, ClientMsgHandler<M> handler) {
        requireNonNull(service, "service");
        requireNonNull(handler, "handler");
        listeners.remove(service, new AnyMsgHandler.Plain(handler));
    }

    @Override
    public void unlistenMsg(Pattern names, ClientPatternHandler handler) {
        requireNonNull(names, "names");
        requireNonNull(handler, "handler");
        listeners.remove(names, new AnyMsgHandler.OfPattern(handler));
    }

    @Override
    public void unlistenMsgAll(MsgService<?> service) {
        requireNonNull(service, "service");
        listeners.removeAll(service);
    }

    @Override
    public void unlistenMsgAll(Pattern names) {
        requireNonNull(names, "names");
        listeners.removeAll(names);
    }
}
