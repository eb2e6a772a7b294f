package io.tsrpc.transport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whoever connects, before anything is read of what it says: the address, and the head of its HTTP request
 * (of the handshake, if it is a WebSocket). Immutable.
 *
 * @param ip the client's address without its port; behind a trusted proxy, the one that the proxy names
 * @param method the HTTP method, empty if the transport has no HTTP
 * @param target the request's target as it was sent, such as {@code /user/Login?type=msg}; empty without HTTP
 * @param headers all headers; the map finds names whatever their case. Not copied: it must not change afterwards
 */
public record RequestHead(String ip, String method, String target, Map<String, List<String>> headers) {
    /** A head of headers whose map tells upper from lower case: they are copied. */
    public static RequestHead of(String ip, String method, String target, Map<String, List<String>> headers) {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> anyCase.put(name, List.copyOf(values)));
        return new RequestHead(ip, method, target, Collections.unmodifiableMap(anyCase));
    }

    /** That of a transport without HTTP. */
    public static RequestHead withoutHttp(String ip) {
        return new RequestHead(ip, "", "", Map.of());
    }

    /** The first value of a header, or null if there is none. The name may be written in any case. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
