package com.example.chat.protocols;

import io.tsrpc.DuplexClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import javax.annotation.processing.Generated;

/**
 * A {@link ChatClient} on a long connection, over which the server can send messages too.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ChatWsClient extends ChatClient implements ForwardingDuplexClient {
    private final DuplexClient client;

    ChatWsClient(DuplexClient client) {
        super(client);
        this.client = client;
    }

    @Override
    public DuplexClient duplex() {
        return client;
    }
}
