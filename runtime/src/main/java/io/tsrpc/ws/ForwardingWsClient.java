package io.tsrpc.ws;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.ForwardingDuplexClient;

/** Implements {@link WsClient} by forwarding to a {@link DuplexClient} whose connections are WebSockets. */
final class ForwardingWsClient extends ForwardingClient implements ForwardingDuplexClient, WsClient {
    private final DuplexClient client;

    ForwardingWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
