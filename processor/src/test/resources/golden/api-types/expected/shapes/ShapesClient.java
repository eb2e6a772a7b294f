package com.example.types.shapes;

import com.example.types.TypesProtocol;
import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import javax.annotation.processing.Generated;

/**
 * Calls the APIs of the folder {@code shapes}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ShapesClient {
    private final Client client;

    /**
     * Creates a client that calls the APIs of the folder {@code shapes} through {@code client}.
     */
    public ShapesClient(Client client) {
        this.client = client;
    }

    /**
     * Draws something.
     */
    public ApiFuture<ApiDraw.Res> draw(ApiDraw.Req req) {
        return client.callApi(TypesProtocol.SHAPES_DRAW, req);
    }

    /**
     * Draws something.
     */
    public ApiFuture<ApiDraw.Res> draw(ApiDraw.Req req, CallOptions options) {
        return client.callApi(TypesProtocol.SHAPES_DRAW, req, options);
    }
}
