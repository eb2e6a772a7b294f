package io.tsrpc.ws;

import io.tsrpc.client.ClientSettings;
import java.net.URI;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How each of a client's sockets is made.
 *
 * @param subprotocol what is offered: {@code text} or {@code buffer}
 * @param maxMessageBytes the largest message that is read
 * @param maxTextLength the largest text that is read, in UTF-16 units
 * @param maxUnsentSize how many bytes may wait to be sent
 * @param sockets makes plain sockets or those of TLS
 */
record SocketOptions(
        URI uri, String subprotocol, int maxMessageBytes, int maxTextLength, int maxUnsentSize, SocketFactory sockets) {
    static SocketOptions of(String url, ClientSettings settings, int maxUnsentSize, @Nullable SSLContext sslContext) {
        URI uri = URI.create(url);
        boolean isTls = "wss".equals(uri.getScheme());
        if (uri.getHost() == null || !(isTls || "ws".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("Not the ws or wss URL of a server: " + url);
        }
        return new SocketOptions(
                uri,
                settings.json() ? "text" : "buffer",
                settings.maxMessageBytes(),
                settings.maxMessageSize(),
                maxUnsentSize,
                isTls ? tls(sslContext) : SocketFactory.getDefault());
    }

    private static SocketFactory tls(@Nullable SSLContext context) {
        return context == null ? SSLSocketFactory.getDefault() : context.getSocketFactory();
    }
}
