package io.tsrpc.net;

import io.tsrpc.RequestHead;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a request must say clearly, over HTTP and in the handshakes of WebSocket: origins and credentials are judged by it, and a
 * proxy must not have judged another value.
 */
public final class RequestRules {
    /** Headers that are no lists: of two, somebody else may take the other one (RFC 9110, 5.3). */
    private static final List<String> SINGLE =
            List.of("Host", "Origin", "Sec-Fetch-Site", "Authorization", "Content-Type");

    /**
     * Nothing, or a name or an address as in a URL, perhaps with a port (RFC 9110, 7.2). A name may have underscores, as containers have, and
     * what is beyond ASCII: not every client encodes that.
     */
    private static final Pattern HOST = Pattern.compile(
            "(?:(?:[A-Za-z0-9._-]|[^\\x00-\\x7F])+|\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9._-]+)?])(?::(\\d{0,5}))?|");

    private static final int MAX_PORT = 0xffff;

    private RequestRules() {}

    /**
     * Returns what is wrong with a request that must be refused with status 400, or null if nothing is.
     *
     * @param version the version of HTTP, such as {@code HTTP/1.1}; only HTTP/1.0 goes without {@code Host} (RFC 9112, 3.2)
     */
    public static @Nullable String problem(String version, RequestHead request) {
        for (String name : SINGLE) {
            if (request.headers(name).size() > 1) {
                return "The request has more than one " + name;
            }
        }
        String host = request.header("Host");
        if (host == null) {
            return version.equals("HTTP/1.0") ? null : "The request has no Host";
        }
        return isHost(host) ? null : "The request's Host is not a host with or without a port";
    }

    private static boolean isHost(String text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches()) {
            return false;
        }
        String port = host.group(1);
        return port == null || port.isEmpty() || Integer.parseInt(port) <= MAX_PORT;
    }
}
