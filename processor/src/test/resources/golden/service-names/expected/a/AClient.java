package com.example.names.a;

import com.example.names.a.client.ClientClient;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code a}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class AClient {
    private final ClientClient client;

    /**
     * Creates a client that calls the APIs of the folder {@code a} through {@code client}.
     */
    public AClient(Client client) {
        this.client = new ClientClient(client);
    }

    /**
     * Returns the client of the APIs of the folder {@code a/client}.
     */
    public ClientClient client() {
        return client;
    }
}
