package io.tsrpc.ws;

import io.tsrpc.client.ClientAssembly;
import io.tsrpc.client.ClientOptionsBase;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.DuplexSettings;
import io.tsrpc.proto.ServiceProto;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What a WebSocket client is told. */
final class WsClientOptions extends ClientOptionsBase<WsClient.Options> implements WsClient.Options {
    private static final int DEFAULT_MAX_UNSENT_SIZE = 64 << 20;

    private Duration connectTimeout = DuplexSettings.DEFAULT_CONNECT_TIMEOUT;
    private int maxUnsentSize = DEFAULT_MAX_UNSENT_SIZE;
    private DuplexSettings.@Nullable Beat heartbeat;
    private @Nullable SSLContext sslContext;

    @Override
    protected WsClient.Options self() {
        return this;
    }

    @Override
    public WsClient.Options heartbeat(Duration interval, Duration timeout) {
        heartbeat = new DuplexSettings.Beat(positive(interval, "interval"), positive(timeout, "timeout"));
        return this;
    }

    @Override
    public WsClient.Options connectTimeout(Duration timeout) {
        connectTimeout = positive(timeout, "connectTimeout");
        return this;
    }

    @Override
    public WsClient.Options maxUnsentSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("maxUnsentSize must be 1 at least, but is " + size);
        }
        maxUnsentSize = size;
        return this;
    }

    @Override
    public WsClient.Options sslContext(SSLContext context) {
        sslContext = context;
        return this;
    }

    WsClient open(ServiceProto proto, String url) {
        ClientSettings settings = settings(proto);
        SocketOptions socket = SocketOptions.of(url, settings, maxUnsentSize, sslContext);
        DuplexSettings duplex =
                new DuplexSettings("Failed to connect to WebSocket server: " + socket.uri(), connectTimeout, heartbeat);
        return new ForwardingWsClient(new ClientAssembly("WebSocket client of " + socket.uri(), settings, newTimer())
                .over(() -> new WsClientConnection(socket), duplex));
    }
}
