package io.tsrpc.inner;

import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.DuplexClientEngine;
import io.tsrpc.client.DuplexSettings;
import io.tsrpc.client.Transport;

/** A client of the in-process transport. */
final class InnerClient extends DuplexClientEngine {
    private final InnerServerTransport server;

    InnerClient(InnerServerTransport server, ClientSettings settings) {
        super(settings, new DuplexSettings(DuplexSettings.DEFAULT_CONNECT_TIMEOUT, null));
        this.server = server;
    }

    @Override
    protected Transport newTransport() {
        return new InnerTransport(server, settings());
    }

    @Override
    protected String connectFailure() {
        return "Failed to connect to the in-process server: it is not started";
    }
}
