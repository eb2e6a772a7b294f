package io.tsrpc.net;

import io.tsrpc.RequestHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a request must say clearly, over HTTP and in the handshakes of WebSocket: origins and credentials are judged by it, and a
 * proxy must not have judged another value.
 */
public final class RequestRules {
    /** Headers that are no lists: of two, somebody else may take the other one (RFC 9110, 5.3). */
    private static final List<String> SINGLE =
            List.of("Host", "Origin", "Sec-Fetch-Site", "Authorization", "Content-Type");

    private static final int MAX_ASCII = 0x7f;
    private static final int MAX_PORT = 0xffff;
    private static final int MOST_DIGITS = 5;

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

    /**
     * Whether a text is nothing, or a name or an address as in a URL, perhaps with a port (RFC 9110, 7.2). A name may have underscores, as
     * containers have, and what is beyond ASCII: not every client encodes that.
     */
    private static boolean isHost(String text) {
        int end = text.startsWith("[") ? endOfAddress(text) : endOfName(text, 0);
        return end == text.length() || (end > 0 && text.charAt(end) == ':' && isPort(text, end + 1));
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c > MAX_ASCII;
    }

    /** The end of an IPv6 address in brackets, perhaps with a zone; -1 if it is none. */
    private static int endOfAddress(String text) {
        int end = 1;
        while (end < text.length() && isOfAddress(text.charAt(end))) {
            end++;
        }
        if (!text.substring(1, end).contains(":")) {
            return -1;
        }
        if (text.startsWith("%", end)) {
            int zone = end + 1;
            end = endOfName(text, zone);
            if (end == zone) {
                return -1;
            }
        }
        return text.startsWith("]", end) ? end + 1 : -1;
    }

    private static boolean isOfAddress(char c) {
        return (Character.digit(c, 16) >= 0 && c <= MAX_ASCII) || c == ':' || c == '.';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether digits stand for a port. None are the usual one. */
    private static boolean isPort(String text, int from) {
        int port = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i - from == MOST_DIGITS) {
                return false;
            }
            port = (port * 10) + (c - '0');
        }
        return port <= MAX_PORT;
    }
}
