package com.example.hidden;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import java.lang.Override;
import javax.annotation.processing.Generated;

/**
 * A {@link HiddenClient} on a long connection, on which the server can send messages as well.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class HiddenWsClient extends HiddenClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    HiddenWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
