package io.tsrpc.stub;

import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ClientPatternHandler;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.Headers;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.ClientRooms;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Adds long connections to {@link ForwardingClient}. Generated root clients on long connections implement it; it is an
 * interface because they already extend the protocol's own client.
 */
public interface ForwardingDuplexClient extends DuplexClient {
    /** The client to which all methods delegate. */
    DuplexClient duplex();

    @Override
    default ClientStatus status() {
        return duplex().status();
    }

    @Override
    default TsrpcFuture<ConnectResult> connect() {
        return duplex().connect();
    }

    @Override
    default TsrpcFuture<ConnectResult> connect(Headers headers) {
        return duplex().connect(headers);
    }

    @Override
    default TsrpcFuture<Void> disconnect() {
        return duplex().disconnect();
    }

    @Override
    default TsrpcFuture<Void> disconnect(int code, String reason) {
        return duplex().disconnect(code, reason);
    }

    @Override
    default <M> Subscription listenMsg(MsgService<M> service, ClientMsgHandler<M> handler) {
        return duplex().listenMsg(service, handler);
    }

    @Override
    default Subscription listenMsg(Pattern names, ClientPatternHandler handler) {
        return duplex().listenMsg(names, handler);
    }

    @Override
    default <M> void unlistenMsg(MsgService<M> service, ClientMsgHandler<M> handler) {
        duplex().unlistenMsg(service, handler);
    }

    @Override
    default void unlistenMsg(Pattern names, ClientPatternHandler handler) {
        duplex().unlistenMsg(names, handler);
    }

    @Override
    default void unlistenMsgAll(MsgService<?> service) {
        duplex().unlistenMsgAll(service);
    }

    @Override
    default void unlistenMsgAll(Pattern names) {
        duplex().unlistenMsgAll(names);
    }

    @Override
    default ClientRooms rooms() {
        return duplex().rooms();
    }

    @Override
    default Optional<Duration> latency() {
        return duplex().latency();
    }
}
