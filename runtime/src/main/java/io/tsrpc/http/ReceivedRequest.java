package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.TrustedProxies;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as the JDK's server gives it. */
final class ReceivedRequest {
    private ReceivedRequest() {}

    /** The head of a request. */
    static RequestHead head(HttpExchange http, TrustedProxies proxies) {
        InetAddress peer = http.getRemoteAddress().getAddress();
        com.sun.net.httpserver.Headers headers = http.getRequestHeaders();
        List<String> forwarded = headers.getOrDefault("X-Forwarded-For", List.of());
        return RequestHead.builder()
                .ip(proxies.clientOf(peer, forwarded))
                .method(http.getRequestMethod())
                .target(http.getRequestURI().toString())
                .headers(() -> Headers.received(headers))
                .remoteAddress(http.getRemoteAddress())
                .localAddress(http.getLocalAddress())
                .sslSession(http instanceof HttpsExchange https ? https.getSSLSession() : null)
                .build();
    }

    /**
     * Reads the body of a request. Returns null if it is larger than {@code limit}; at most that is buffered.
     *
     * @throws IOException if the body is malformed, or truncated. The JDK's stream throws it too, but that of the first
     *     versions of JDK 17 just ended
     */
    static byte @Nullable [] body(HttpExchange http, int limit) throws IOException {
        String length = http.getRequestHeaders().getFirst("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            return null;
        }
        try {
            byte[] body = http.getRequestBody().readNBytes(limit);
            if (length != null && body.length < Long.parseLong(length)) {
                throw new EOFException("The request ends after " + body.length + " of " + length + " bytes");
            }
            return http.getRequestBody().read() < 0 ? body : null;
        } catch (RuntimeException e) { // the JDK's for a chunk of a negative length
            throw new IOException("The body of the request is malformed", e);
        }
    }
}
