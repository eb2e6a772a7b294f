package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What names and values of headers and cookies may be (RFC 9110, 5; RFC 6265, 4.1), and which of them users may send. */
final class HeaderText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[ -~\t]*");
    private static final Pattern COOKIE_VALUE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]*");

    /** The headers of connections, of bodies and of handshakes, which the transports write. */
    private static final Set<String> OF_TRANSPORTS = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** The headers of responses that say how they are framed and what their body is. */
    private static final Set<String> OF_SERVERS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private HeaderText() {}

    /** Returns a value without the spaces around it. No message of an exception contains the value: it may be a secret. */
    static String checked(String name, String value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("`" + shown(name) + "` is not the name of a header");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("The value of the header " + name
                    + " has characters other than printable ASCII; encode them, for example in percent");
        }
        return value.strip();
    }

    static void requireCookieName(String name) {
        requireNonNull(name, "name");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("`" + shown(name) + "` is not the name of a cookie");
        }
    }

    /** Returns a cookie as it is sent. */
    static String cookie(String name, String value) {
        requireCookieName(name);
        requireNonNull(value, "value");
        if (!COOKIE_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("The value of the cookie " + name
                    + " has a character that cookies cannot carry; encode it, for example in percent");
        }
        return name + "=" + value;
    }

    /** Throws an exception if a client must not send this header as its user's. */
    static void requireSendable(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (OF_TRANSPORTS.contains(small) || small.startsWith("sec-websocket-")) {
            throw new IllegalArgumentException("The header " + name + " is written by the client itself");
        }
    }

    /** Throws an exception if a server must not send this header as its user's. */
    static void requireOfResponse(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (OF_SERVERS.contains(small) || small.startsWith("sec-websocket-")) {
            throw new IllegalArgumentException("The header " + name + " is written by the server itself");
        }
    }

    /** Whether a character may be in the value of a cookie; not the percent sign, which encodes others. */
    static boolean isOfCookieValue(int character) {
        return character != '%'
                && character < 0x80
                && COOKIE_VALUE.matcher(Character.toString(character)).matches();
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    /** Text of a peer for people: without line breaks and other characters that do not print. */
    static String shown(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
