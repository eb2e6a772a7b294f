package io.tsrpc.inner;

import io.tsrpc.DuplexClient;
import io.tsrpc.Option;
import io.tsrpc.client.ClientAssembly;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import org.jspecify.annotations.Nullable;

/** Collects the options of an in-process client. */
final class InnerClientOptions implements InnerServer.Options {
    private final OptionValues values = new OptionValues();

    @Override
    public <T extends @Nullable Object> InnerServer.Options set(Option<T> option, T value) {
        values.set(option, value);
        return this;
    }

    DuplexClient open(ServiceProto proto, InnerServerTransport server) {
        return new ClientAssembly("In-process client", new ClientSettings(proto, values))
                .over(server.clients(values.get(REQUEST)));
    }
}
