package io.tsrpc.ws;

import static java.util.Objects.requireNonNull;

import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Option;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ClientTransport;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A client that is connected to its server over WebSocket.
 *
 * <pre>{@code
 * WsClient client = WsClient.of(ChatProtocol.PROTO, "wss://chat.example.com",
 *         o -> o.heartbeat(Duration.ofSeconds(20), Duration.ofSeconds(5)).reconnect(Reconnect.backoff()));
 * ConnectResult connected = client.connect().join();
 * }</pre>
 *
 * <p>Without {@link Options#reconnect} the client does not come back by itself. {@link #connect()} may be called again after the
 * connection is closed.
 */
public interface WsClient extends DuplexClient {
    /** The options of a WebSocket client, set when it is created. */
    interface Options extends DuplexClientOptions<Options> {
        /** {@link #maxUnsentSize}. */
        Option<Integer> MAX_UNSENT_SIZE = Option.positive("maxUnsentSize", 64 << 20);

        /** {@link #sslContext}. */
        Option<@Nullable SSLContext> SSL_CONTEXT = Option.unset("sslContext");

        /** {@link #proxy}. */
        Option<@Nullable ProxySelector> PROXY = Option.unset("proxy");

        /** {@link #cookieHandler}. */
        Option<@Nullable CookieHandler> COOKIES = Option.unset("cookieHandler");

        /**
         * The maximum number of bytes that are queued for sending when the server reads slowly; each frame counts 64
         * bytes more than its size. Calls and messages that exceed it fail with {@code SEND_BUF_ERR}. Default: 64 MiB.
         *
         * @throws IllegalArgumentException if {@code size} is not positive
         */
        default Options maxUnsentSize(int size) {
            return set(MAX_UNSENT_SIZE, size);
        }

        /**
         * Selects the HTTP proxy for connections. For each attempt to connect, the selector is called with the server's
         * URL, with the scheme http for ws and https for wss. It may block: it is called on a thread for blocking
         * tasks. Default: {@link ProxySelector#getDefault}, which uses the JVM's {@code http.proxyHost}, {@code
         * https.proxyHost} and {@code http.nonProxyHosts}.
         *
         * <p>If a proxy does not answer, the selector is told, and the next that it has selected is tried, or the direct way. A proxy
         * that asks for credentials gets the header {@code Proxy-Authorization} of {@link #headers}; the server does not.
         *
         * <pre>{@code
         * WsClient.of(ChatProtocol.PROTO, "wss://chat.example.com",
         *         o -> o.proxy(ProxySelector.of(new InetSocketAddress("proxy.example.com", 8080)))
         *                 .headers(Headers.of("Proxy-Authorization", "Basic " + credentials)));
         * }</pre>
         */
        default Options proxy(ProxySelector selector) {
            requireNonNull(selector, "selector");
            return set(PROXY, selector);
        }

        /**
         * The trusted certificates and the client's own certificate for a {@code wss} URL. Default: the JVM's default
         * context.
         */
        default Options sslContext(SSLContext context) {
            requireNonNull(context, "context");
            return set(SSL_CONTEXT, context);
        }

        /**
         * Keeps the server's cookies and sends them back, as a browser does. {@link java.net.CookieManager} is one; several
         * clients may share it, over HTTP and WebSocket. Its cookies are sent besides those of {@link #headers}. Default: no
         * cookies are kept.
         *
         * <pre>{@code
         * CookieManager cookies = new CookieManager();
         * WsClient.of(ChatProtocol.PROTO, "wss://chat.example.com", o -> o.cookieHandler(cookies));
         * }</pre>
         *
         * <p>It is asked before each handshake, and told of the cookies in the response before {@code connect()} completes, with the
         * server's URL, whose scheme is http for ws and https for wss. It may block: threads for blocking tasks call it.
         * If it fails when asked, connecting fails with {@code HEADERS_ERR}.
         */
        default Options cookieHandler(CookieHandler cookies) {
            requireNonNull(cookies, "cookies");
            return set(COOKIES, cookies);
        }
    }

    /**
     * Creates a client with the default options. It is not connected yet.
     *
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss, or if its port is
     *     above 65535
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static WsClient of(ServiceProto proto, String url) {
        return of(proto, url, options -> {});
    }

    /**
     * Creates a client. It is not connected yet.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss, or if its port is
     *     above 65535
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static WsClient of(ServiceProto proto, String url, Consumer<Options> options) {
        requireNonNull(proto, "proto");
        requireNonNull(url, "url");
        requireNonNull(options, "options");
        JavaWebSocket.require();
        WsClientOptions given = new WsClientOptions();
        options.accept(given);
        return given.open(proto, url);
    }

    /**
     * Creates a transport to a WebSocket server, for {@link DuplexClient#over} and for tests of transports. It uses
     * only the options {@link Options#maxUnsentSize}, {@link Options#proxy}, {@link Options#cookieHandler} and {@link Options#sslContext}; the others
     * apply to a client.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss, or if its port is
     *     above 65535
     * @throws IllegalStateException if Java-WebSocket is missing
     */
    static ClientTransport transport(String url, Consumer<Options> options) {
        requireNonNull(url, "url");
        requireNonNull(options, "options");
        JavaWebSocket.require();
        WsClientOptions given = new WsClientOptions();
        options.accept(given);
        return given.transport(url);
    }
}
