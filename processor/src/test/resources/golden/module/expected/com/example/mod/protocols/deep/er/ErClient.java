package com.example.mod.protocols.deep.er;

import com.example.mod.protocols.ModProtocol;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;

/**
 * Calls the APIs of the folder {@code deep/er}.
 */
public final class ErClient {
    private final Client client;

    /**
     * Calls them through {@code client}.
     */
    public ErClient(Client client) {
        this.client = client;
    }

    /**
     * The API {@code deep/er/Dig}.
     */
    public ApiFuture<ApiDig.Res> dig(ApiDig.Req req) {
        return client.callApi(ModProtocol.DEEP_ER_DIG, req);
    }

    /**
     * The API {@code deep/er/Dig}.
     */
    public ApiFuture<ApiDig.Res> dig(ApiDig.Req req, CallOptions options) {
        return client.callApi(ModProtocol.DEEP_ER_DIG, req, options);
    }
}
