package io.tsrpc.http;

import io.tsrpc.server.TrustedProxies;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP server was told beyond what all servers are told.
 *
 * @param host where to listen, or null for all addresses
 * @param cors the allowed origin, empty if nothing is said about origins
 * @param jsonHostPath with a slash at both ends
 */
record HttpServerSettings(
        int port,
        @Nullable String host,
        int backlog,
        @Nullable SSLContext ssl,
        String cors,
        Duration corsMaxAge,
        String jsonHostPath,
        TrustedProxies trustedProxies,
        int maxConnections,
        Duration readTimeout,
        Duration writeTimeout,
        Duration unansweredTimeout) {}
