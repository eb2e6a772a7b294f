package io.tsrpc.ws;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Consumer;

/**
 * Serves a protocol set over WebSocket.
 *
 * <pre>{@code
 * WsServer server = WsServer.builder(ChatProtocol.PROTO).port(3000).json(true)
 *         .implement(new UserApis())
 *         .build();
 * server.listenMsg(ChatProtocol.CHAT, call -> server.broadcastMsg(ChatProtocol.CHAT, call.msg()));
 * server.start();
 * }</pre>
 *
 * <p><b>How connections end.</b> Input that cannot be understood closes a connection with code 1000 and a reason that
 * says why; a message over {@link Builder#maxMessageSize} bytes (of UTF-8 if it is text, fragments together) with 1009; a
 * violation of RFC 6455 with 1002, and text that is no UTF-8 with 1007. While the server is stopping, new clients are
 * closed with 1012 after their handshake, and {@link #stop()} closes all with 1000 {@code Server stopped}. A client that
 * does not answer pings, or does not answer a close within {@link Builder#closeTimeout}, is cut off.
 *
 * <p><b>What is refused before it is a connection.</b> A request that is no WebSocket handshake is answered with 404, one
 * from an origin that is not allowed with 403, and one with a header over 16 KiB with 431. Sockets beyond
 * {@link Builder#maxConnections} are closed unread.
 *
 * <p><b>A client that reads slowly</b> makes what is sent to it wait, up to {@link Builder#maxPendingBytes}. Beyond that
 * {@code sendMsg} fails and nothing of the message is sent; an API's answer that finds no room closes the connection,
 * since its caller would wait for it in vain.
 */
public interface WsServer extends Server {
    /**
     * What is to serve {@code proto}, with the default options.
     *
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static Builder builder(ServiceProto proto) {
        JavaWebSocket.require();
        return new WsServerBuilder(proto);
    }

    /**
     * A WebSocket transport for a server that is described by {@link Server#builder}. It is of one server.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static WsServerTransport transport(Consumer<TransportOptions> options) {
        JavaWebSocket.require();
        WsTransportOptions told = new WsTransportOptions();
        options.accept(told);
        return new WsServerTransport(told.values());
    }

    /** What a WebSocket transport of a server can be told. Every method returns these options. */
    interface TransportOptions extends WsServerOptions<TransportOptions> {}

    /** The port that it listens on; before it has started, the one that the builder was told. */
    int port();

    /** What a WebSocket server can be told before it is built. Every method returns this builder. */
    interface Builder extends ServerBuilder<Builder>, WsServerOptions<Builder> {
        /** A server that has not started yet. The builder can be used further. */
        WsServer build();
    }
}
