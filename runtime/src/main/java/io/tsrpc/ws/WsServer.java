package io.tsrpc.ws;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Consumer;

/**
 * A server that serves a protocol set over WebSocket.
 *
 * <pre>{@code
 * WsServer server = WsServer.builder(ChatProtocol.PROTO).port(3000).json(true)
 *         .implement(new UserApis())
 *         .build();
 * server.listenMsg(ChatProtocol.CHAT, call -> server.broadcastMsg(ChatProtocol.CHAT, call.msg()));
 * server.start();
 * }</pre>
 *
 * <p><b>How connections end.</b> Input that cannot be decoded closes the connection with code 1000 and a reason that
 * describes the problem. A message larger than {@link Builder#maxMessageSize} bytes (in UTF-8 if it is text, all
 * fragments together) closes it with 1009, a violation of RFC 6455 with 1002, and text that is not UTF-8 with 1007.
 * While the server is stopping, it closes new connections with 1012 after their handshake; {@link #stop()} closes all
 * others with 1000 {@code Server stopped}. A client that does not answer pings, or does not answer a close frame within
 * {@link Builder#closeTimeout}, is disconnected.
 *
 * <p><b>Refused handshakes.</b> A request that is not a WebSocket handshake is answered with 426 or 405, an invalid
 * handshake with 400, one from an {@linkplain Builder#allowedOrigins origin that is not allowed} with 403, one whose head is
 * larger than 16 KiB or has more than 100 headers with 431, and one that the {@linkplain Builder#admission admission} refuses
 * with its status. Sockets beyond {@link
 * Builder#maxConnections} are closed without being read.
 *
 * <p><b>Back-pressure.</b> Frames for a client that reads slowly are queued, up to {@link Builder#maxPendingBytes}. If
 * the queue is full, {@code sendMsg} fails, nothing of the message is sent, and the connection is closed with 1013, unless
 * {@link Builder#slowConsumers} says otherwise; a reply to a call that does not fit always closes it, because the caller would
 * wait for it in vain. Messages that arrive faster than they are handled make the server stop reading from their connection; what all
 * connections together may hold is {@link Builder#maxTotalUnhandledBytes}.
 */
public interface WsServer extends Server {
    /**
     * Creates a builder of a server for {@code proto}, with the default options.
     *
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static Builder builder(ServiceProto proto) {
        JavaWebSocket.require();
        return new WsServerBuilder(proto);
    }

    /**
     * Creates a WebSocket transport for a server built with {@link Server#builder}. A transport belongs to one server.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static WsServerTransport transport(Consumer<TransportOptions> options) {
        requireNonNull(options, "options");
        JavaWebSocket.require();
        WsTransportOptions given = new WsTransportOptions();
        options.accept(given);
        return new WsServerTransport(given.values());
    }

    /** The options of a server's WebSocket transport. Every method returns these options. */
    interface TransportOptions extends WsServerOptions<TransportOptions> {}

    /** The port that the server listens on; before it has started, the configured port. */
    int port();

    /** Builds a WebSocket server. Every setter returns this builder. */
    interface Builder extends ServerBuilder<Builder>, WsServerOptions<Builder> {
        /** Creates a server that has not started yet. The builder can be reused. */
        WsServer build();
    }
}
