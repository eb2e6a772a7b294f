package com.example.names.a;

import com.example.names.NamesProtocol;
import com.example.names.a.client.ClientClient;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code a}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class AClient {
    private final Client theClient;

    private final ClientClient client;

    /**
     * Calls them through {@code client}.
     */
    public AClient(Client client) {
        this.theClient = client;
        this.client = new ClientClient(client);
    }

    /**
     * The APIs of the folder {@code a/client}.
     */
    public ClientClient client() {
        return client;
    }

    /**
     * The API {@code a/Bind}.
     */
    public ApiFuture<ApiBind.Res> bind(ApiBind.Req req) {
        return theClient.callApi(NamesProtocol.A_BIND, req);
    }

    /**
     * The API {@code a/Bind}.
     */
    public ApiFuture<ApiBind.Res> bind(ApiBind.Req req, CallOptions options) {
        return theClient.callApi(NamesProtocol.A_BIND, req, options);
    }
}
