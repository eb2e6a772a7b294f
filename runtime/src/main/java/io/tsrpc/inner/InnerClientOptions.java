package io.tsrpc.inner;

import io.tsrpc.DuplexClient;
import io.tsrpc.client.ClientAssembly;
import io.tsrpc.client.ClientOptionsBase;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.DuplexSettings;

/** Takes the options of an in-process client. */
final class InnerClientOptions extends ClientOptionsBase<InnerServer.Options> implements InnerServer.Options {
    @Override
    protected InnerServer.Options self() {
        return this;
    }

    DuplexClient open(InnerServerEngine server) {
        ClientSettings settings = settings(server.proto());
        DuplexSettings duplex = new DuplexSettings(
                "Failed to connect to the in-process server: it is not started",
                DuplexSettings.DEFAULT_CONNECT_TIMEOUT,
                null);
        return new ClientAssembly("In-process client", settings, newTimer())
                .over(() -> new InnerClientConnection(server, settings), duplex);
    }
}
