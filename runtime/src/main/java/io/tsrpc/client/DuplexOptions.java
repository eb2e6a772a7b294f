package io.tsrpc.client;

import io.tsrpc.DuplexClient;
import io.tsrpc.Option;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.ClientTransport;
import org.jspecify.annotations.Nullable;

/** Collects the options of a client on any transport with long connections. */
public final class DuplexOptions implements DuplexClient.Options {
    private final OptionValues values = new OptionValues();

    @Override
    public <T extends @Nullable Object> DuplexClient.Options set(Option<T> option, T value) {
        values.set(option, value);
        return this;
    }

    /** Creates the client, not connected yet. */
    public DuplexClient open(ServiceProto proto, ClientTransport transport) {
        return new ClientAssembly("Client of " + transport, new ClientSettings(proto, values)).over(transport);
    }
}
