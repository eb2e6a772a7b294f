package com.example.a;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link AClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class AWsClient extends AClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    AWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
