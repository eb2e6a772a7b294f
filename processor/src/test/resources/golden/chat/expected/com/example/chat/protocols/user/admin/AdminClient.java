package com.example.chat.protocols.user.admin;

import com.example.chat.protocols.ChatProtocol;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code user/admin}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class AdminClient {
    private final Client client;

    /**
     * Calls them through {@code client}.
     */
    public AdminClient(Client client) {
        this.client = client;
    }

    /**
     * The API {@code user/admin/Kick}.
     */
    public ApiFuture<ApiKick.Res> kick(ApiKick.Req req) {
        return client.callApi(ChatProtocol.USER_ADMIN_KICK, req);
    }

    /**
     * The API {@code user/admin/Kick}.
     */
    public ApiFuture<ApiKick.Res> kick(ApiKick.Req req, CallOptions options) {
        return client.callApi(ChatProtocol.USER_ADMIN_KICK, req, options);
    }
}
