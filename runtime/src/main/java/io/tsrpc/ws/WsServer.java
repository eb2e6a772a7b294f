package io.tsrpc.ws;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.time.Duration;
import javax.net.ssl.SSLContext;

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
    /** What is to serve {@code proto}, with the default options. */
    static Builder builder(ServiceProto proto) {
        return new WsServerBuilder(proto);
    }

    /** The port that it listens on; before it has started, the one that the builder was told. */
    int port();

    /** What a WebSocket server can be told before it is built. Every method returns this builder. */
    interface Builder extends ServerBuilder<Builder> {
        /**
         * Where to listen. Default: 3000; zero lets the system choose, see {@link WsServer#port()}.
         *
         * @throws IllegalArgumentException if it is none of 0 to 65535
         */
        Builder port(int port);

        /** The address to listen on, or a name for it. Default: all addresses of this machine. */
        Builder host(String host);

        /** Serves wss instead of ws. Default: ws. */
        Builder ssl(SSLContext context);

        /**
         * Which web pages may connect: values of the {@code Origin} header such as {@code https://chat.example.com}. Clients
         * that send no such header are no browsers and may always connect. Default, and with no value: all pages.
         */
        Builder allowedOrigins(String... origins);

        /**
         * Proxies whose {@code X-Forwarded-For} is believed: addresses or networks such as {@code 10.0.0.0/8}.
         * {@link io.tsrpc.Connection#ip()} is then the last address in that header that is no trusted proxy. Default: none,
         * unlike TSRPC, which believes the header's first address whoever sent it.
         *
         * @throws IllegalArgumentException if one is neither an address nor a network
         */
        Builder trustedProxies(String... addresses);

        /**
         * How many sockets may be open at once, those in their handshake included; another is closed unread. Default:
         * 10,000.
         */
        Builder maxConnections(int connections);

        /**
         * How many bytes may wait for one client to read them, each frame counting 64 more than it has. One frame may
         * always wait. Default: 16 MiB.
         */
        Builder maxPendingBytes(int bytes);

        /**
         * How long a client may take for its handshakes; its socket is closed then. Zero waits for ever. Default: 10 s.
         */
        Builder handshakeTimeout(Duration timeout);

        /**
         * How often clients are sent a ping of RFC 6455. One from which nothing has come for an interval after a ping has
         * left is cut off; so is one that has taken nothing of what waits for it for as long. Default: 30 s; zero sends
         * none.
         */
        Builder pingInterval(Duration interval);

        /**
         * Expects a TSRPC heartbeat from every client in each such period, the first one included, and else closes its
         * connection with 3001 {@code Receive heartbeat timeout}. Default: zero, heartbeats are answered but not expected.
         */
        Builder heartbeatWaitTime(Duration time);

        /**
         * How long a closing connection may take to send what waits and to hear the client's close; its socket is closed
         * then. Zero waits for ever, also when the server stops. Default: 3 s.
         */
        Builder closeTimeout(Duration timeout);

        /** A server that has not started yet. The builder can be used further. */
        WsServer build();
    }
}
