package io.tsrpc.ws;

import io.tsrpc.engine.OptionValues;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;
import java.net.URI;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Reaches a WebSocket server. */
final class WsClientTransport implements ClientTransport {
    private final URI uri;
    private final SocketFactory sockets;
    private final int maxUnsentSize;

    private WsClientTransport(URI uri, SocketFactory sockets, int maxUnsentSize) {
        this.uri = uri;
        this.sockets = sockets;
        this.maxUnsentSize = maxUnsentSize;
    }

    /**
     * The transport to a server.
     *
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss
     */
    static WsClientTransport of(String url, OptionValues options) {
        URI uri = URI.create(url);
        boolean isTls = "wss".equals(uri.getScheme());
        if (uri.getHost() == null || !(isTls || "ws".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("Not the ws or wss URL of a server: " + url);
        }
        return new WsClientTransport(
                uri,
                isTls ? tls(options.get(WsClient.Options.SSL_CONTEXT)) : SocketFactory.getDefault(),
                options.get(WsClient.Options.MAX_UNSENT_SIZE));
    }

    private static SocketFactory tls(@Nullable SSLContext context) {
        return context == null ? SSLSocketFactory.getDefault() : context.getSocketFactory();
    }

    @Override
    public ClientConnection newConnection(ClientTransportSettings settings) {
        return new WsClientConnection(uri, sockets, maxUnsentSize, settings);
    }

    @Override
    public String connectFailure() {
        return "Failed to connect to WebSocket server: " + uri;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
