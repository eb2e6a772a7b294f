package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.TrustedProxies;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** A request as the JDK's server gives it. */
final class ReceivedRequest {
    /** For each character of the target, which is kept in several forms. */
    private static final int TARGET_MEMORY = 4;

    private static final int NAME_MEMORY = 200;
    private static final int LINE_MEMORY = 100;

    private ReceivedRequest() {}

    /** The head of a request. */
    static RequestHead head(HttpExchange http, TrustedProxies proxies) {
        InetAddress peer = http.getRemoteAddress().getAddress();
        com.sun.net.httpserver.Headers headers = http.getRequestHeaders();
        return RequestHead.builder()
                .ip(proxies.clientOf(peer, forwardedFor(http)))
                .method(http.getRequestMethod())
                .target(http.getRequestURI().toString())
                .headers(() -> Headers.received(headers))
                .remoteAddress(http.getRemoteAddress())
                .localAddress(http.getLocalAddress())
                .sslSession(http instanceof HttpsExchange https ? https.getSSLSession() : null)
                .build();
    }

    /** How many lines the head has, about. The JDK limits how many different headers there are. */
    static int lines(HttpExchange http) {
        return http.getRequestHeaders().values().stream().mapToInt(List::size).sum();
    }

    /** How much memory the head takes, about: the JDK has a copy of it. */
    static long memory(HttpExchange http) {
        long memory = TARGET_MEMORY * (long) http.getRequestURI().toString().length();
        for (Map.Entry<String, List<String>> header : http.getRequestHeaders().entrySet()) {
            memory += NAME_MEMORY + header.getKey().length();
            for (String value : header.getValue()) {
                memory += LINE_MEMORY + 2L * value.length();
            }
        }
        return memory;
    }

    /** The address of the client, behind trusted proxies. */
    static InetAddress client(HttpExchange http, TrustedProxies proxies) {
        return proxies.addressOf(http.getRemoteAddress().getAddress(), forwardedFor(http));
    }

    private static List<String> forwardedFor(HttpExchange http) {
        return http.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of());
    }

    /**
     * Whether the head says in one clear way where the body ends. The JDK takes more, such as {@code Content-Length: +10}, which a
     * proxy in front of the server may understand in another way: then the rest of a body is the next request for one of both.
     */
    static boolean hasClearEnd(com.sun.net.httpserver.Headers headers) {
        List<String> lengths = headers.getOrDefault("Content-Length", List.of());
        List<String> codings = headers.getOrDefault("Transfer-Encoding", List.of());
        if (codings.isEmpty()) {
            return lengths.isEmpty() || (lengths.size() == 1 && isNumber(lengths.get(0)));
        }
        return lengths.isEmpty() && codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Whether the body comes in chunks. The JDK's server reads sizes of chunks modulo 2^32, so what follows such a request may be a part
     * of its body, and must not be read as a request.
     */
    static boolean isChunked(HttpExchange http) {
        return http.getRequestHeaders().containsKey("Transfer-Encoding");
    }
}
