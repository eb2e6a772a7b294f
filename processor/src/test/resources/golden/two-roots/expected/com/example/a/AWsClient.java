package com.example.a;

import io.tsrpc.DuplexClient;
import io.tsrpc.proto.GeneratedDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link AClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class AWsClient extends AClient implements GeneratedDuplexClient {
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
