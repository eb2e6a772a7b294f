package io.tsrpc.net;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a server, in parts. The host may be any name that a resolver may know, also one with underscores, as
 * containers have, and one with letters beyond ASCII (RFC 3490).
 *
 * @param url the URL as given
 * @param isTls whether the scheme is the one with TLS
 * @param host a name in ASCII or an address, without brackets
 * @param port the port, or the scheme's default if the URL has none
 * @param path the path in ASCII, empty or beginning with a slash
 * @param query the query in ASCII, or null if there is none
 */
public record ServerAddress(
        String url,
        boolean isTls,
        String host,
        int port,
        String path,
        @Nullable String query) {
    private static final Pattern URL = Pattern.compile("([^:/?#]+)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(?:.*@)?(\\[[^\\[\\]]*\\]|[^:]*)(?::(\\d*))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern IPV6 = Pattern.compile("\\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9._-]+)?)\\]");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern QUERY = Pattern.compile("[?#]");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int DEFAULT_PORT = 80;
    private static final int DEFAULT_TLS_PORT = 443;
    private static final int MAX_PORT = 0xffff;

    /** The two schemes of a protocol, in small letters. */
    public enum Schemes {
        /** http and https. */
        HTTP("http"),
        /** ws and wss. */
        WS("ws");

        private final String plain;

        Schemes(String plain) {
            this.plain = plain;
        }

        private String tls() {
            return plain + "s";
        }
    }

    /**
     * Parses a URL.
     *
     * @throws IllegalArgumentException if it is not absolute, its scheme is not one of these, or it is not a URL; the message quotes
     *     nothing that may be secret
     */
    @SuppressWarnings("UnusedException") // its message quotes the whole URL
    public static ServerAddress parse(String url, Schemes schemes) {
        try {
            return parsed(url, schemes);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not the URL of a server, such as " + schemes.plain
                    + "://localhost:3000: `" + shown(url) + "`: " + e.getReason());
        }
    }

    /**
     * A URL, perhaps an invalid one or a peer's, without what may be secret: the user with a password, which may contain anything, the query and
     * the fragment.
     */
    public static String shown(String url) {
        if (url.indexOf('@') >= 0) { // wherever it is: it may be the end of a password
            Matcher scheme = SCHEME.matcher(url);
            return (scheme.lookingAt() ? scheme.group() : "") + "…";
        }
        Matcher query = QUERY.matcher(url);
        return query.find() ? url.substring(0, query.start()) : url;
    }

    /** A part of a URL, unless it may be a part of a password. */
    private static String quoted(String url, String part) {
        return url.indexOf('@') < 0 ? "`" + part + "`" : "What stands between // and the next /";
    }

    private static ServerAddress parsed(String url, Schemes schemes) throws URISyntaxException {
        Matcher parts = URL.matcher(url);
        String scheme = parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
        boolean isTls = scheme.equals(schemes.tls());
        if (!isTls && !scheme.equals(schemes.plain)) {
            throw new URISyntaxException(
                    url, "It does not begin with " + schemes.plain + ":// or " + schemes.tls() + "://");
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            throw new URISyntaxException(url, quoted(url, parts.group(2)) + " is not a host and a port");
        }
        URI rest = new URI(parts.group(3).startsWith("/") ? "http://h" + parts.group(3) : "http://h/" + parts.group(3));
        String path = parts.group(3).startsWith("/") ? ascii(rest.getRawPath()) : "";
        String query = rest.getRawQuery() == null ? null : ascii(rest.getRawQuery());
        return new ServerAddress(
                url, isTls, host(url, authority.group(1)), port(url, authority.group(2), isTls), path, query);
    }

    private static String host(String url, String host) throws URISyntaxException {
        if (host.isEmpty()) {
            throw new URISyntaxException(url, "It has no host");
        }
        if (host.startsWith("[")) {
            Matcher ipv6 = IPV6.matcher(host.replace("%25", "%"));
            if (!ipv6.matches()) {
                throw new URISyntaxException(url, quoted(url, host) + " is not an IPv6 address");
            }
            return ipv6.group(1);
        }
        String ascii = toAscii(url, host);
        if (!NAME.matcher(ascii).matches()) {
            throw new URISyntaxException(url, quoted(url, host) + " is not the name of a host");
        }
        return ascii;
    }

    private static String toAscii(String url, String host) throws URISyntaxException {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) { // for example a part of more than 63 characters
            throw new URISyntaxException(url, quoted(url, host) + " is not the name of a host: " + e.getMessage());
        }
    }

    private static int port(String url, @Nullable String digits, boolean isTls) throws URISyntaxException {
        if (digits == null || digits.isEmpty()) {
            return isTls ? DEFAULT_TLS_PORT : DEFAULT_PORT;
        }
        int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > MAX_PORT) {
            String which = url.indexOf('@') < 0 ? " " + digits : "";
            throw new URISyntaxException(url, "The port" + which + " is not between 1 and " + MAX_PORT);
        }
        return port;
    }

    /** Percent-encodes all characters beyond ASCII, as UTF-8 (RFC 3987, 3.1). */
    public static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            if (next >= 0) {
                ascii.append((char) next);
            } else {
                ascii.append('%').append(HEX.toHexDigits(next));
            }
        }
        return ascii.toString();
    }

    /** The request target of the URL itself: path and query. */
    public String resource() {
        String rooted = path.isEmpty() ? "/" : path;
        return query == null ? rooted : rooted + "?" + query;
    }

    /** The value of the header {@code Host} (RFC 9110, 7.2): it includes the port only if it is not the default. */
    public String hostHeader() {
        return port == (isTls ? DEFAULT_TLS_PORT : DEFAULT_PORT) ? bracketed() : hostAndPort();
    }

    /** Host and port, as in a URL. */
    public String hostAndPort() {
        return bracketed() + ":" + port;
    }

    private String bracketed() {
        if (host.indexOf(':') < 0) {
            return host;
        }
        int zone = host.indexOf('%'); // of this machine only
        return "[" + (zone < 0 ? host : host.substring(0, zone)) + "]";
    }

    /** The beginning of URLs on this server: the scheme http or https, and the host in ASCII. */
    public String httpOrigin() {
        return (isTls ? "https://" : "http://") + hostHeader();
    }

    /** The URL with the scheme http or https and without query, for proxy selectors and cookie handlers. */
    URI asHttp() {
        return URI.create((isTls ? "https://" : "http://") + hostAndPort() + (path.isEmpty() ? "/" : path));
    }

    /** The URL without what may be secret: the user and the query. */
    @Override
    public String toString() {
        return url.replaceFirst("(?<=//)[^/?#]*@", "").replaceFirst("[?#].*", "");
    }
}
