package com.example.chat.protocols.user;

import com.example.chat.protocols.ChatProtocol;
import com.example.chat.protocols.user.admin.AdminClient;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code user}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class UserClient {
    private final Client client;

    private final AdminClient admin;

    /**
     * Creates a client that calls the APIs of the folder {@code user} through {@code client}.
     */
    public UserClient(Client client) {
        this.client = client;
        this.admin = new AdminClient(client);
    }

    /**
     * Returns the client of the APIs of the folder {@code user/admin}.
     */
    public AdminClient admin() {
        return admin;
    }

    /**
     * Signs a user in.
     */
    public ApiFuture<ApiLogin.Res> login(ApiLogin.Req req) {
        return client.callApi(ChatProtocol.USER_LOGIN, req);
    }

    /**
     * Signs a user in.
     */
    public ApiFuture<ApiLogin.Res> login(ApiLogin.Req req, CallOptions options) {
        return client.callApi(ChatProtocol.USER_LOGIN, req, options);
    }
}
