package io.tsrpc.transport;

import io.tsrpc.RequestHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The web pages that may act for their visitors: browsers send a visitor's cookies whatever page has asked for it, and say in the
 * header {@code Origin} (RFC 6454) which page that is. Immutable.
 */
public final class AllowedOrigins {
    /** What {@link ListenOptions#allowedOrigins} is by default: pages of the same origin, and of the visitor's own machine. */
    public static final AllowedOrigins DEFAULT = new AllowedOrigins(true, false, Set.of());

    private static final Pattern ABSOLUTE_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)");

    private final boolean byDefault;
    private final boolean any;
    private final Set<Origin> listed;

    private AllowedOrigins(boolean byDefault, boolean any, Set<Origin> listed) {
        this.byDefault = byDefault;
        this.any = any;
        this.listed = listed;
    }

    /**
     * Creates a list, to which pages of the same origin always belong.
     *
     * @param origins origins such as {@code https://chat.example.com}, or {@code *} for all
     * @throws IllegalArgumentException if an element is something else
     */
    public static AllowedOrigins of(List<String> origins) {
        Set<Origin> listed = origins.stream()
                .filter(text -> !text.equals("*"))
                .map(AllowedOrigins::listed)
                .collect(Collectors.toUnmodifiableSet());
        return new AllowedOrigins(false, origins.contains("*"), listed);
    }

    private static Origin listed(String text) {
        Origin origin = Origin.parse(text.toLowerCase(Locale.ROOT));
        if (origin == null) {
            throw new IllegalArgumentException("`" + text
                    + "` is not an origin such as https://chat.example.com or http://localhost:8080, without a path");
        }
        return origin;
    }

    /** Whether all pages may act for their visitors. */
    public boolean allowsAny() {
        return any;
    }

    /** Whether pages of other origins may call without what identifies a visitor: by default, and if all are allowed. */
    public boolean allowsStrangers() {
        return any || byDefault;
    }

    /**
     * Whether the page that has sent a request may act for its visitor. A client that sends no {@code Origin} is no page of another
     * origin, and may.
     *
     * @param proxies whose word about the host and the scheme counts ({@code X-Forwarded-Host}, {@code X-Forwarded-Proto})
     */
    public boolean allows(RequestHead request, TrustedProxies proxies) {
        List<String> sent = request.headers("Origin");
        if (sent.isEmpty() || any) {
            return true;
        }
        Origin origin = sent.size() == 1 ? Origin.parse(sent.get(0).toLowerCase(Locale.ROOT)) : null;
        if (origin == null) { // such as `null`, of pages in a sandbox
            return false;
        }
        return listed.contains(origin) || (byDefault && origin.isLoopback()) || isOwn(origin, request, proxies);
    }

    /** Whether a page comes from this server. No page can set {@code Sec-Fetch-Site} (Fetch Metadata, W3C); its browser does. */
    private static boolean isOwn(Origin origin, RequestHead request, TrustedProxies proxies) {
        if ("same-origin".equals(request.header("Sec-Fetch-Site"))) {
            return true;
        }
        InetSocketAddress peer = request.remoteAddress();
        boolean proxied = peer != null && proxies.isTrusted(peer.getAddress());
        String host = proxied ? first(request.header("X-Forwarded-Host")) : null;
        String scheme = proxied ? first(request.header("X-Forwarded-Proto")) : null;
        if (request.isTls()) {
            scheme = "https";
        }
        String ownHost = host == null ? hostOf(request) : host;
        String ownScheme = scheme == null ? origin.scheme() : scheme; // a proxy may end TLS without saying so
        return ownHost != null && origin.equals(Origin.parse((ownScheme + "://" + ownHost).toLowerCase(Locale.ROOT)));
    }

    /** The host that a request asks for: that of a target of absolute form, or else the header's (RFC 9112, 3.2.2). */
    private static @Nullable String hostOf(RequestHead request) {
        Matcher absolute = ABSOLUTE_FORM.matcher(request.target());
        if (absolute.lookingAt()) {
            return absolute.group(1);
        }
        List<String> hosts = request.headers("Host");
        return hosts.size() == 1 ? hosts.get(0) : null; // of several, another server may have taken another one
    }

    private static @Nullable String first(@Nullable String list) {
        if (list == null) {
            return null;
        }
        int comma = list.indexOf(',');
        return (comma < 0 ? list : list.substring(0, comma)).strip();
    }

    /** The parts of an origin that have to be equal (RFC 6454, 5), in small letters. */
    private record Origin(String scheme, String host, int port) {
        private static final int HTTP = 80;
        private static final int HTTPS = 443;
        private static final int MAX_PORT = 65_535;
        private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
        private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");
        private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

        static @Nullable Origin parse(String text) {
            int colon = text.indexOf("://");
            if (colon <= 0) {
                return null;
            }
            String scheme = text.substring(0, colon);
            String authority = text.substring(colon + "://".length());
            int portColon = authority.lastIndexOf(':');
            boolean hasPort = portColon > authority.lastIndexOf(']');
            String host = hasPort ? authority.substring(0, portColon) : authority;
            int port = hasPort ? port(authority.substring(portColon + 1)) : usualPort(scheme);
            boolean valid = port >= 0
                    && SCHEME.matcher(scheme).matches()
                    && HOST.matcher(host).matches();
            return valid ? new Origin(scheme, host, port) : null;
        }

        private static int port(String text) {
            int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : -1;
            return port <= MAX_PORT ? port : -1;
        }

        private static int usualPort(String scheme) {
            return switch (scheme) {
                case "http" -> HTTP;
                case "https" -> HTTPS;
                default -> 0; // such as chrome-extension
            };
        }

        boolean isLoopback() {
            if (host.equals("localhost") || host.endsWith(".localhost")) {
                return true;
            }
            InetAddress address = AddressLiteral.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return address != null && address.isLoopbackAddress();
        }
    }
}
