package com.example.names.a.client;

import com.example.names.NamesProtocol;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code a/client}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ClientClient {
    private final Client client;

    /**
     * Creates a client that calls the APIs of the folder {@code a/client} through {@code client}.
     */
    public ClientClient(Client client) {
        this.client = client;
    }

    /**
     * The API {@code a/client/Bind}.
     */
    public ApiFuture<ApiBind.Res> bind(ApiBind.Req req) {
        return client.callApi(NamesProtocol.A_CLIENT_BIND, req);
    }

    /**
     * The API {@code a/client/Bind}.
     */
    public ApiFuture<ApiBind.Res> bind(ApiBind.Req req, CallOptions options) {
        return client.callApi(NamesProtocol.A_CLIENT_BIND, req, options);
    }
}
