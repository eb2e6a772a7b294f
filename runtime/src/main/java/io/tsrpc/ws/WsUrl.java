package io.tsrpc.ws;

import java.net.URI;

/**
 * The URL of a WebSocket server.
 *
 * @param uri the URL as given
 * @param isTls whether the scheme is wss
 * @param host a name or an address, without brackets
 * @param port the port, or the scheme's default if the URL has none
 */
record WsUrl(URI uri, boolean isTls, String host, int port) {
    private static final int MAX_PORT = 65_535;
    private static final int DEFAULT_PORT = 80;
    private static final int DEFAULT_TLS_PORT = 443;

    /**
     * Parses a URL.
     *
     * @throws IllegalArgumentException if it is not absolute or its scheme is neither ws nor wss, or if the
     *     port is above 65535
     */
    static WsUrl parse(String url) {
        URI uri = URI.create(url);
        boolean isTls = "wss".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !(isTls || "ws".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException("Not the ws or wss URL of a server: " + url);
        }
        if (uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException("A port is 65535 at most: " + url);
        }
        int standard = isTls ? DEFAULT_TLS_PORT : DEFAULT_PORT;
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        return new WsUrl(uri, isTls, host, uri.getPort() < 0 ? standard : uri.getPort());
    }

    /** The request target of the handshake: path and query. */
    String resource() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The value of the header {@code Host} (RFC 6455, 4.1): it includes the port only if it is not the default. */
    String hostHeader() {
        return port == (isTls ? DEFAULT_TLS_PORT : DEFAULT_PORT) ? uri.getHost() : uri.getHost() + ":" + port;
    }

    /** The URL with the scheme http or https and without query, for proxy selectors and cookie handlers. */
    URI asHttp() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return URI.create((isTls ? "https://" : "http://") + uri.getHost() + ":" + port + path);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
