package io.tsrpc.http;

import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ExchangeReply;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.net.ServerAddress;
import io.tsrpc.transport.Frame;
import java.net.HttpURLConnection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server's reply over HTTP. As in TSRPC's client for Node, the body counts, not the status. */
final class ClientResponse implements ExchangeReply {
    private static final String CLOSE_REASON = "X-TSRPC-Close-Reason";
    private static final Pattern OWN_TYPE =
            Pattern.compile("application/(json|octet-stream)", Pattern.CASE_INSENSITIVE);

    private final HttpResponse response;
    private final boolean json;

    ClientResponse(HttpResponse response, boolean json) {
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
        return response.head().status() == HttpURLConnection.HTTP_OK;
    }

    @Override
    public TsrpcError missing() {
        // Node's client waits for the missing text in JSON, and cannot decode it in binary
        return withCause(json ? ClientErrors.timeout() : CallErrors.unreadable());
    }

    @Override
    public TsrpcError unreadable(@Nullable Throwable problem) {
        return withCause(problem == null ? CallErrors.unreadable() : CallErrors.unreadable(problem));
    }

    /**
     * Adds {@code httpCode} if the status is not 200, {@code closeReason} if the server closed the connection, and as
     * {@code cause} what has been answered if no TSRPC server answers like that.
     */
    private TsrpcError withCause(TsrpcError error) {
        TsrpcError withCode =
                isOk() ? error : error.with("httpCode", response.head().status());
        String reason = response.head().header(CLOSE_REASON);
        TsrpcError withReason = reason == null ? withCode : withCode.with("closeReason", reason);
        String type = response.head().header("Content-Type");
        boolean isForeign = !isOk() || !(type == null || OWN_TYPE.matcher(type).lookingAt());
        return isForeign ? withReason.with("cause", cause(type)) : withReason;
    }

    private String cause(@Nullable String type) {
        String content = response.body().length == 0
                ? "no content"
                : response.body().length + " bytes of " + (type == null ? "unknown type" : type);
        String location = response.head().header("Location");
        return "The server answered `" + response.head().statusAndReason() + "` with " + content
                + (location == null ? "" : ", and redirects to " + ServerAddress.shown(location));
    }
}
