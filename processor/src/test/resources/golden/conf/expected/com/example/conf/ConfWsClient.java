package com.example.conf;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link ConfClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ConfWsClient extends ConfClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    ConfWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
