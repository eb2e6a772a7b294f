package io.tsrpc.ws;

import io.tsrpc.ClientOptions;
import io.tsrpc.DuplexClient;
import io.tsrpc.proto.ServiceProto;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

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
    interface Options extends ClientOptions<Options> {
        /**
         * Finds out that a connection is dead: sends a heartbeat when the connection has opened and {@code interval} after
         * each echo, and closes with code 3000 if none comes back within {@code timeout}. Default: no heartbeat.
         *
         * @throws IllegalArgumentException if {@code interval} or {@code timeout} is not positive
         */
        Options heartbeat(Duration interval, Duration timeout);

        /**
         * How long connecting may take, the handshakes included. Default: 10 s.
         *
         * @throws IllegalArgumentException if {@code timeout} is not positive
         */
        Options connectTimeout(Duration timeout);

        /**
         * How much may wait to be sent, in bytes or UTF-16 units of JSON, when the server is slow in reading. Calls and
         * messages beyond it fail with {@code SEND_BUF_ERR}. Default: 64 MiB.
         *
         * @throws IllegalArgumentException if {@code size} is not positive
         */
        Options maxUnsentSize(int size);

        /** Whom to trust, and what to show, when the URL is {@code wss}. Default: the JVM's. */
        Options sslContext(SSLContext context);
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
}
