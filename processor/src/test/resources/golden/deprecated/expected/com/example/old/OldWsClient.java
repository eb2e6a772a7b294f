package com.example.old;

import io.tsrpc.DuplexClient;
import io.tsrpc.proto.GeneratedDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link OldClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class OldWsClient extends OldClient implements GeneratedDuplexClient {
    private final DuplexClient client;

    OldWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
