package com.example.generics;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link ShopClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShopWsClient extends ShopClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    ShopWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
