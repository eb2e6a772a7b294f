package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.transport.Frame;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a server answered. As in TSRPC's client for Node the body counts, not the status. */
final class Answer {
    private static final String CLOSE_REASON = "X-TSRPC-Close-Reason";

    private final HttpResponse<byte[]> response;
    private final ClientSettings settings;

    Answer(HttpResponse<byte[]> response, ClientSettings settings) {
        this.response = response;
        this.settings = settings;
    }

    /** Whether there is no body: to a message all is well, to a call the connection was closed instead of an answer. */
    boolean isEmpty() {
        return response.body().length == 0;
    }

    boolean isOk() {
        return response.statusCode() == HttpURLConnection.HTTP_OK;
    }

    Frame body() {
        return settings.format() == DataFormat.JSON
                ? new Frame.Text(new String(response.body(), StandardCharsets.UTF_8))
                : new Frame.Binary(response.body());
    }

    boolean isTooLarge(Frame body) {
        return body.size() > settings.maxMessageSize();
    }

    /** The error of a call whose answer has no body. */
    TsrpcError emptyError() {
        // Node's client waits for the missing text in JSON, and cannot read it in binary
        return withStatus(settings.json() ? ClientErrors.timeout() : ClientErrors.unreadable());
    }

    /** The error of an answer that makes no sense. */
    TsrpcError unreadable() {
        return withStatus(ClientErrors.unreadable());
    }

    /** Adds what HTTP says: {@code httpCode} if it is not 200, {@code closeReason} if the server closed the connection. */
    private TsrpcError withStatus(TsrpcError error) {
        Optional<String> reason = response.headers().firstValue(CLOSE_REASON);
        TsrpcError withCode = isOk() ? error : error.with("httpCode", response.statusCode());
        return reason.isPresent() ? withCode.with("closeReason", reason.get()) : withCode;
    }
}
