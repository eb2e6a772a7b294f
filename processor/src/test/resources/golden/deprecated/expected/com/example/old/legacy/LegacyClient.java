package com.example.old.legacy;

import com.example.old.OldProtocol;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code legacy}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class LegacyClient {
    private final Client client;

    /**
     * Calls them through {@code client}.
     */
    public LegacyClient(Client client) {
        this.client = client;
    }

    /**
     * The API {@code legacy/Going}.
     *
     * @deprecated it goes away
     */
    @Deprecated(
            forRemoval = true
    )
    @SuppressWarnings("removal")
    public ApiFuture<ApiGoing.Res> going(ApiGoing.Req req) {
        return client.callApi(OldProtocol.LEGACY_GOING, req);
    }

    /**
     * The API {@code legacy/Going}.
     *
     * @deprecated it goes away
     */
    @Deprecated(
            forRemoval = true
    )
    @SuppressWarnings("removal")
    public ApiFuture<ApiGoing.Res> going(ApiGoing.Req req, CallOptions options) {
        return client.callApi(OldProtocol.LEGACY_GOING, req, options);
    }
}
