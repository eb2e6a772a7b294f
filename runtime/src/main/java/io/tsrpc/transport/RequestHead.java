package io.tsrpc.transport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The client's address and the head of its HTTP request (for a WebSocket, of the handshake), known before any content
 * is read. Immutable.
 *
 * @param ip the client's address without its port; behind a trusted proxy, the address that the proxy forwards
 * @param method the HTTP method; empty if the transport does not use HTTP
 * @param target the request target as it was sent, such as {@code /user/Login?type=msg}; empty without HTTP
 * @param headers all headers; the map's lookup must ignore case. It is not copied and must not be modified afterwards
 */
public record RequestHead(String ip, String method, String target, Map<String, List<String>> headers) {
    /** Creates a head from a case-sensitive map of headers, which is copied. */
    public static RequestHead of(String ip, String method, String target, Map<String, List<String>> headers) {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> anyCase.put(name, List.copyOf(values)));
        return new RequestHead(ip, method, target, Collections.unmodifiableMap(anyCase));
    }

    /** Creates the head for a transport without HTTP. */
    public static RequestHead withoutHttp(String ip) {
        return new RequestHead(ip, "", "", Map.of());
    }

    /** The first value of a header, or null if there is none. The case of the name is ignored. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
