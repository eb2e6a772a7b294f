package io.tsrpc.ws;

import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Option;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ClientTransport;
import java.net.ProxySelector;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A client over WebSocket.
 *
 * <pre>{@code
 * WsClient client = WsClient.of(ChatProtocol.PROTO, "wss://chat.example.com",
 *         o -> o.heartbeat(Duration.ofSeconds(20), Duration.ofSeconds(5)));
 * client.flows().postDisconnectFlow().push(e -> { reconnect(); return e; });
 * ConnectResult connected = client.connect().join();
 * }</pre>
 *
 * <p>It does not reconnect by itself; {@link #connect()} may be called again after the connection is gone.
 */
public interface WsClient extends DuplexClient {
    /** What a WebSocket client can be told when it is made. */
    interface Options extends DuplexClientOptions<Options> {
        /** {@link #maxUnsentSize}. */
        Option<Integer> MAX_UNSENT_SIZE = Option.positive("maxUnsentSize", 64 << 20);

        /** {@link #sslContext}. */
        Option<@Nullable SSLContext> SSL_CONTEXT = Option.unset("sslContext");

        /** {@link #proxy}. */
        Option<@Nullable ProxySelector> PROXY = Option.unset("proxy");

        /**
         * How many bytes may wait to be sent when the server reads slowly, each frame counting 64 more than it has. Calls and messages
         * beyond it fail with {@code SEND_BUF_ERR}. Default: 64 MiB.
         *
         * @throws IllegalArgumentException if {@code size} is not positive
         */
        default Options maxUnsentSize(int size) {
            return set(MAX_UNSENT_SIZE, size);
        }

        /**
         * Chooses the HTTP proxy that connections go through. It is asked about the server's URL with the scheme http for ws, and
         * https for wss, on a thread of its own for each attempt to connect. Default: {@link ProxySelector#getDefault}, which
         * obeys the JVM's {@code http.proxyHost}, {@code https.proxyHost} and {@code http.nonProxyHosts}.
         *
         * <pre>{@code
         * WsClient.of(ChatProtocol.PROTO, "wss://chat.example.com",
         *         o -> o.proxy(ProxySelector.of(new InetSocketAddress("proxy.example.com", 8080))));
         * }</pre>
         */
        default Options proxy(ProxySelector selector) {
            return set(PROXY, selector);
        }

        /** Whom to trust, and what to show, when the URL is {@code wss}. Default: the JVM's. */
        default Options sslContext(SSLContext context) {
            return set(SSL_CONTEXT, context);
        }
    }

    /**
     * A client with the default options, which is not connected yet.
     *
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static WsClient of(ServiceProto proto, String url) {
        return of(proto, url, options -> {});
    }

    /**
     * A client, which is not connected yet.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static WsClient of(ServiceProto proto, String url, Consumer<Options> options) {
        JavaWebSocket.require();
        WsClientOptions told = new WsClientOptions();
        options.accept(told);
        return told.open(proto, url);
    }

    /**
     * What reaches a WebSocket server, for {@link DuplexClient#over} and for tests of transports. Of the options it takes
     * {@link Options#maxUnsentSize}, {@link Options#proxy} and {@link Options#sslContext}; the others are of a client.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static ClientTransport transport(String url, Consumer<Options> options) {
        JavaWebSocket.require();
        WsClientOptions told = new WsClientOptions();
        options.accept(told);
        return told.transport(url);
    }
}
