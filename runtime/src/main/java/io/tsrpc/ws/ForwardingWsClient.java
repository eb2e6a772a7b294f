package io.tsrpc.ws;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.ForwardingDuplexClient;

/** A client whose connections are WebSockets, by the name that users know. */
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
