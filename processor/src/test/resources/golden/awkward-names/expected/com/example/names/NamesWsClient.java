package com.example.names;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link NamesClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class NamesWsClient extends NamesClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    NamesWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
