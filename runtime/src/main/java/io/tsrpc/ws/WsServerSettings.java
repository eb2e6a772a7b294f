package io.tsrpc.ws;

import io.tsrpc.server.TrustedProxies;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a WebSocket server was told beyond what all servers are told.
 *
 * @param host where to listen, or null for all addresses
 * @param allowedOrigins in lower case; empty if all are
 */
record WsServerSettings(
        int port,
        @Nullable String host,
        @Nullable SSLContext ssl,
        Set<String> allowedOrigins,
        TrustedProxies trustedProxies,
        int maxConnections,
        int maxPendingBytes,
        Duration handshakeTimeout,
        Duration pingInterval,
        Duration heartbeatWaitTime,
        Duration closeTimeout) {}
