package com.example.names;

import io.tsrpc.DuplexClient;
import io.tsrpc.proto.GeneratedDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link NamesClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class NamesWsClient extends NamesClient implements GeneratedDuplexClient {
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
