package io.tsrpc.ws;

import io.tsrpc.engine.OptionValues;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The server that a client connects to, and how it connects.
 *
 * @param tls the TLS context for wss, or null for the JVM's default
 * @param proxies selects the proxy, or null for the JVM's default
 * @param maxUnsentSize how many bytes may be queued for sending
 */
record WsTarget(
        WsUrl url, @Nullable SSLContext tls, @Nullable ProxySelector proxies, int maxUnsentSize) {
    /**
     * Creates a target from a URL and the client's options.
     *
     * @throws IllegalArgumentException if {@code url} is not absolute or its scheme is neither ws nor wss
     */
    static WsTarget of(String url, OptionValues options) {
        return new WsTarget(
                WsUrl.parse(url),
                options.get(WsClient.Options.SSL_CONTEXT),
                options.get(WsClient.Options.PROXY),
                options.get(WsClient.Options.MAX_UNSENT_SIZE));
    }

    /** The HTTP proxy to use, with an unresolved address; null for a direct connection. May block. */
    @Nullable
    InetSocketAddress proxy() {
        ProxySelector selector = proxies == null ? ProxySelector.getDefault() : proxies;
        if (selector == null) {
            return null;
        }
        for (Proxy proxy : selector.select(url.forProxySelector())) {
            if (proxy.type() == Proxy.Type.HTTP) {
                return (InetSocketAddress) proxy.address();
            }
            if (proxy.type() == Proxy.Type.DIRECT) {
                return null;
            }
        }
        return null;
    }

    /**
     * Creates an engine that verifies that the certificate matches the host (RFC 2818).
     *
     * @throws IllegalStateException if the JVM does not support TLS
     */
    SSLEngine newEngine() {
        SSLEngine engine = context().createSSLEngine(url.host(), url.port());
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
