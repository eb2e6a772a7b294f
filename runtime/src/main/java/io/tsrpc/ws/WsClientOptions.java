package io.tsrpc.ws;

import io.tsrpc.Option;
import io.tsrpc.client.ClientAssembly;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.net.Destination;
import io.tsrpc.net.ServerAddress;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ClientTransport;
import org.jspecify.annotations.Nullable;

/** Collects the options of a WebSocket client. */
final class WsClientOptions implements WsClient.Options {
    private final OptionValues values = new OptionValues();

    @Override
    public <T extends @Nullable Object> WsClient.Options set(Option<T> option, T value) {
        values.set(option, value);
        return this;
    }

    WsClient open(ServiceProto proto, String url) {
        ClientTransport transport = transport(url);
        return new ForwardingWsClient(
                new ClientAssembly("WebSocket client of " + transport, new ClientSettings(proto, values))
                        .over(transport));
    }

    ClientTransport transport(String url) {
        return new WsClientTransport(new Destination(
                ServerAddress.parse(url, ServerAddress.Schemes.WS),
                values.get(WsClient.Options.SSL_CONTEXT),
                values.get(WsClient.Options.PROXY),
                values.get(WsClient.Options.COOKIES),
                true,
                values.get(WsClient.Options.MAX_UNSENT_SIZE)));
    }
}
