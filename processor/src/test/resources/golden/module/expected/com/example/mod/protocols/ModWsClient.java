package com.example.mod.protocols;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;

/**
 * A {@link ModClient} on a long connection, on which the server can send messages as well.
 */
public final class ModWsClient extends ModClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    ModWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
