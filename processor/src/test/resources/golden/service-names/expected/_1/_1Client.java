package com.example.names._1;

import com.example.names.NamesProtocol;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code _1}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class _1Client {
    private final Client client;

    /**
     * Creates a client that calls the APIs of the folder {@code _1} through {@code client}.
     */
    public _1Client(Client client) {
        this.client = client;
    }

    /**
     * The API {@code _1/2Go}.
     */
    public ApiFuture<Api2Go.Res> _2Go(Api2Go.Req req) {
        return client.callApi(NamesProtocol._1_2_GO, req);
    }

    /**
     * The API {@code _1/2Go}.
     */
    public ApiFuture<Api2Go.Res> _2Go(Api2Go.Req req, CallOptions options) {
        return client.callApi(NamesProtocol._1_2_GO, req, options);
    }
}
