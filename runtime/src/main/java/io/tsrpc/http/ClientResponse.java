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

/** What a server has replied over HTTP. As in TSRPC's client for Node the body counts, not the status. */
final class ClientResponse implements ExchangeReply {
    private static final String CLOSE_REASON = "X-TSRPC-Close-Reason";

    private final HttpResponse<byte[]> response;
    private final boolean json;

    ClientResponse(HttpResponse<byte[]> response, boolean json) {
        this.response = response;
        this.json = json;
    }

    /** Null if there is no body: the server has taken a message, or closed the connection instead of replying to a call. */
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
        // Node's client waits for the missing text in JSON, and cannot read it in binary
        return withStatus(json ? ClientErrors.timeout() : CallErrors.unreadable());
    }

    @Override
    public TsrpcError unreadable() {
        return withStatus(CallErrors.unreadable());
    }

    /** Adds what HTTP says: {@code httpCode} if it is not 200, {@code closeReason} if the server closed the connection. */
    private TsrpcError withStatus(TsrpcError error) {
        Optional<String> reason = response.headers().firstValue(CLOSE_REASON);
        TsrpcError withCode = isOk() ? error : error.with("httpCode", response.statusCode());
        return reason.isPresent() ? withCode.with("closeReason", reason.get()) : withCode;
    }
}
