package io.tsrpc.net;

import io.tsrpc.Headers;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The server that a client connects to, and how it connects.
 *
 * @param tls the TLS context for a URL with TLS, or null for the JVM's default
 * @param proxies selects the proxy, or null for the JVM's default
 * @param cookies keeps cookies, or null if none are kept
 * @param alwaysTunnels whether proxies are always asked for a tunnel, or only if the URL has TLS
 * @param maxUnsentSize how many bytes may be queued for sending
 */
public record Destination(
        ServerAddress server,
        @Nullable SSLContext tls,
        @Nullable ProxySelector proxies,
        @Nullable CookieHandler cookies,
        boolean alwaysTunnels,
        int maxUnsentSize) {
    private static final Log LOG = Log.of(Topic.CLIENT_NET);

    /** Whether a proxy is asked for a tunnel. */
    boolean tunnels() {
        return alwaysTunnels || server.isTls();
    }

    /** Whether {@link #routes}, {@link #withCookies} or {@link #proxyFailed} call a user's code, which may block for long. */
    boolean asksUserCode() {
        ProxySelector selector = selector();
        return cookies != null || (selector != null && !isOfJvm(selector));
    }

    /** Whether a selector does nothing but read settings. Those of a desktop are asked of other programs. */
    private static boolean isOfJvm(ProxySelector selector) {
        return selector.getClass().getModule().equals(ProxySelector.class.getModule())
                && !Boolean.getBoolean("java.net.useSystemProxies");
    }

    private @Nullable ProxySelector selector() {
        return proxies == null ? ProxySelector.getDefault() : proxies;
    }

    /**
     * The ways to the server, to be tried one after the other: through HTTP proxies, and directly. At least one.
     *
     * @throws ProxySelectorException if the selector fails, or if only other proxies are selected
     */
    List<Route> routes() throws ProxySelectorException {
        ProxySelector selector = selector();
        try {
            return routes(selector == null ? List.of() : selector.select(server.asHttp()));
        } catch (ProxySelectorException e) {
            throw e;
        } catch (Throwable e) { // user code may throw anything
            throw new ProxySelectorException(e);
        }
    }

    private List<Route> routes(@Nullable List<Proxy> selected) throws ProxySelectorException {
        if (selected == null || selected.stream().anyMatch(Objects::isNull)) {
            throw new ProxySelectorException("The proxy selector returned " + selected);
        }
        List<Route> routes = new ArrayList<>();
        for (Proxy proxy : selected) {
            if (proxy.type() == Proxy.Type.HTTP) {
                routes.add(new Route(server, (InetSocketAddress) proxy.address()));
            } else if (proxy.type() == Proxy.Type.DIRECT) {
                routes.add(new Route(server, null));
                return routes;
            }
        }
        if (routes.isEmpty()) {
            if (!selected.isEmpty()) { // going directly is not what the selector has decided
                throw new ProxySelectorException(
                        "The proxy selector knows no HTTP proxy and no direct way, only " + selected);
            }
            routes.add(new Route(server, null));
        }
        return routes;
    }

    /** Tells the proxy selector that no connection to a proxy could be made. Throws nothing. */
    void proxyFailed(InetSocketAddress proxy, IOException problem) {
        ProxySelector selector = selector();
        if (selector == null) {
            return;
        }
        try {
            selector.connectFailed(server.asHttp(), proxy, problem);
        } catch (Throwable e) { // user code may throw anything; the next proxy has to be tried nevertheless
            LOG.error("The proxy selector failed when it was told that {} does not answer", proxy, e);
        }
    }

    /**
     * Adds the cookies that are kept for this server to the headers of a request. May block.
     *
     * @throws CookiesException if the cookie handler does not say which
     */
    public Headers withCookies(Headers headers) throws CookiesException {
        if (cookies == null) {
            return headers;
        }
        try {
            return with(cookies, headers);
        } catch (Throwable e) { // user code may throw anything, or return null
            throw new CookiesException(e);
        }
    }

    private Headers with(CookieHandler handler, Headers headers) throws IOException {
        List<String> lines = new ArrayList<>(headers.all("Cookie"));
        handler.get(server.asHttp(), Map.of()).getOrDefault("Cookie", List.of()).stream()
                .filter(Destination::isAscii) // a server may have set others, which cannot be sent
                .forEach(lines::add);
        return lines.isEmpty() ? headers : headers.with("Cookie", String.join("; ", lines));
    }

    private static boolean isAscii(String cookie) {
        return cookie.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** Whether {@link #keepCookies} has anything to keep. */
    public boolean keepsCookies(Headers response) {
        return cookies != null && !response.all("Set-Cookie").isEmpty();
    }

    /** Keeps the cookies that this server has set in a response. May block. */
    public void keepCookies(Headers response) throws IOException {
        if (cookies != null) {
            cookies.put(server.asHttp(), response.asMap());
        }
    }

    /**
     * Creates an engine that verifies that the certificate matches the host (RFC 2818).
     *
     * @throws IllegalStateException if the JVM does not support TLS
     */
    SSLEngine newEngine() {
        SSLEngine engine = context().createSSLEngine(server.host(), server.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    private SSLContext context() {
        try {
            return tls == null ? SSLContext.getDefault() : tls;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no TLS", e);
        }
    }
}
