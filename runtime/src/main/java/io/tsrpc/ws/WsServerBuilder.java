package io.tsrpc.ws;

import io.tsrpc.proto.ServiceProto;
import io.tsrpc.server.ServerBuilderBase;
import io.tsrpc.server.TrustedProxies;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Collects the options of a WebSocket server. Defaults stand here. */
final class WsServerBuilder extends ServerBuilderBase<WsServer.Builder> implements WsServer.Builder {
    private static final int MAX_PORT = 65_535;

    private int port = 3000;
    private @Nullable String host;
    private @Nullable SSLContext ssl;
    private Set<String> allowedOrigins = Set.of();
    private TrustedProxies trustedProxies = TrustedProxies.of(List.of());
    private int maxConnections = 10_000;
    private int maxPendingBytes = 16 << 20;
    private Duration handshakeTimeout = Duration.ofSeconds(10);
    private Duration pingInterval = Duration.ofSeconds(30);
    private Duration heartbeatWaitTime = Duration.ZERO;
    private Duration closeTimeout = Duration.ofSeconds(3);

    WsServerBuilder(ServiceProto proto) {
        super(proto);
    }

    @Override
    protected WsServer.Builder self() {
        return this;
    }

    @Override
    public WsServer.Builder port(int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be 0 to " + MAX_PORT + ", but is " + port);
        }
        this.port = port;
        return this;
    }

    @Override
    public WsServer.Builder host(String host) {
        this.host = host;
        return this;
    }

    @Override
    public WsServer.Builder ssl(SSLContext context) {
        ssl = context;
        return this;
    }

    @Override
    public WsServer.Builder allowedOrigins(String... origins) {
        allowedOrigins = Arrays.stream(origins)
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return this;
    }

    @Override
    public WsServer.Builder trustedProxies(String... addresses) {
        trustedProxies = TrustedProxies.of(List.of(addresses));
        return this;
    }

    @Override
    public WsServer.Builder maxConnections(int connections) {
        maxConnections = positive(connections, "maxConnections");
        return this;
    }

    @Override
    public WsServer.Builder maxPendingBytes(int bytes) {
        maxPendingBytes = positive(bytes, "maxPendingBytes");
        return this;
    }

    @Override
    public WsServer.Builder handshakeTimeout(Duration timeout) {
        handshakeTimeout = notNegative(timeout, "handshakeTimeout");
        return this;
    }

    @Override
    public WsServer.Builder pingInterval(Duration interval) {
        pingInterval = notNegative(interval, "pingInterval");
        return this;
    }

    @Override
    public WsServer.Builder heartbeatWaitTime(Duration time) {
        heartbeatWaitTime = notNegative(time, "heartbeatWaitTime");
        return this;
    }

    @Override
    public WsServer.Builder closeTimeout(Duration timeout) {
        closeTimeout = notNegative(timeout, "closeTimeout");
        return this;
    }

    @Override
    public WsServer build() {
        WsServerSettings ws = new WsServerSettings(
                port,
                host,
                ssl,
                allowedOrigins,
                trustedProxies,
                maxConnections,
                maxPendingBytes,
                handshakeTimeout,
                pingInterval,
                heartbeatWaitTime,
                closeTimeout);
        return new SelectingWsServer(settings(), ws);
    }
}
