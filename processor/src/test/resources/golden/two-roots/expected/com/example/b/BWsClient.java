package com.example.b;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link BClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class BWsClient extends BClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    BWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
