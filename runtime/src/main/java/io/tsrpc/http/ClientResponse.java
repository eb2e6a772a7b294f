package io.tsrpc.http;

import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ExchangeReply;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.transport.Frame;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server's reply over HTTP. As in TSRPC's client for Node, the body counts, not the status. */
final class ClientResponse implements ExchangeReply {
    private static final String CLOSE_REASON = "X-TSRPC-Close-Reason";

    private final HttpResponse<byte[]> response;
    private final boolean json;

    ClientResponse(HttpResponse<byte[]> response, boolean json) {
        this.response = response;
        this.json = json;
    }

    /**
     * Returns the body, or null if there is none: the server has accepted a message, or has closed the connection
     * instead of answering a call.
     */
    @Override
    public @Nullable Frame body() {
        byte[] bytes = response.body();
        if (bytes.length == 0) {
            return null;
        }
        return json ? Frame.Text.repaired(bytes) : new Frame.Binary(bytes);
    }

    @Override
    public boolean isOk() {
        return response.statusCode() == HttpURLConnection.HTTP_OK;
    }

    @Override
    public TsrpcError missing() {
        // Node's client waits for the missing text in JSON, and cannot decode it in binary
        return withStatus(json ? ClientErrors.timeout() : CallErrors.unreadable());
    }

    @Override
    public TsrpcError unreadable() {
        return withStatus(CallErrors.unreadable());
    }

    /** Adds {@code httpCode} if the status is not 200, and {@code closeReason} if the server closed the connection. */
    private TsrpcError withStatus(TsrpcError error) {
        Optional<String> reason = response.headers().firstValue(CLOSE_REASON);
        TsrpcError withCode = isOk() ? error : error.with("httpCode", response.statusCode());
        return reason.isPresent() ? withCode.with("closeReason", reason.get()) : withCode;
    }
}
