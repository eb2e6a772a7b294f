package io.tsrpc.http;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ExchangeReply;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.log.EscapedText;
import io.tsrpc.net.ProxyFailedException;
import io.tsrpc.net.ServerAddress;
import io.tsrpc.text.ShortText;
import io.tsrpc.transport.Frame;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server's reply over HTTP. As in TSRPC's client for Node, the body counts, not the status. */
final class ClientResponse implements ExchangeReply {
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String CLOSE_REASON = "X-TSRPC-Close-Reason";
    private static final Pattern OWN_TYPE =
            Pattern.compile("application/(json|octet-stream)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_QUOTE = 100;
    private static final int BYTES_OF_CHARACTER = 4;

    private final HttpResponse response;
    private final boolean json;
    private final @Nullable InetSocketAddress proxy;

    /** Creates a reply. {@code proxy} is who was passed the request, if it was not the server. */
    ClientResponse(HttpResponse response, boolean json, @Nullable InetSocketAddress proxy) {
        this.response = response;
        this.json = json;
        this.proxy = proxy;
    }

    /**
     * Returns the body, or null if there is none: the server has accepted a message, or has closed the connection
     * instead of answering.
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
    public @Nullable TsrpcError rejection() {
        String reason = closeReason();
        if (reason != null) {
            return withDetails(ClientErrors.lostConnection(reason));
        }
        return isOk() ? null : unreadable(null);
    }

    @Override
    public TsrpcError missing() {
        // Node's client waits for the missing text in JSON, and cannot decode it in binary
        return withDetails(json ? ClientErrors.timeout() : CallErrors.unreadable());
    }

    @Override
    public TsrpcError unreadable(@Nullable Throwable problem) {
        return withDetails(problem == null ? CallErrors.unreadable() : CallErrors.unreadable(problem));
    }

    private boolean isOk() {
        return response.head().status() == HttpURLConnection.HTTP_OK;
    }

    private @Nullable String closeReason() {
        return response.head().header(CLOSE_REASON);
    }

    /**
     * Adds {@code httpCode} if the status is not 200, {@code closeReason} if the server closed the connection, and as
     * {@code cause} what has been answered if no TSRPC server answers like that.
     */
    private TsrpcError withDetails(TsrpcError error) {
        int status = response.head().status();
        if (proxy != null && status == HttpURLConnection.HTTP_PROXY_AUTH) {
            return ClientErrors.network(
                            "The proxy " + ProxyFailedException.name(proxy) + " refuses the request with the status "
                                    + response.head().statusAndReason(),
                            ErrorCode.HTTP_STATUS)
                    .with("httpCode", status);
        }
        TsrpcError withCode = isOk() ? error : error.with("httpCode", status);
        String reason = closeReason();
        TsrpcError withReason = reason == null ? withCode : withCode.with("closeReason", reason);
        return isForeign() ? withReason.with("cause", cause()) : withReason;
    }

    private boolean isForeign() {
        String type = response.head().header("Content-Type");
        return !isOk()
                || !(type == null || OWN_TYPE.matcher(type).lookingAt())
                || response.head().header(CONTENT_ENCODING) != null
                || !(beginsLikeReply() || closeReason() != null);
    }

    /** Whether the body begins with an object in JSON, or in binary with the number of its few properties. */
    private boolean beginsLikeReply() {
        byte[] body = response.body();
        int at = 0;
        while (json && at < body.length && Character.isWhitespace(body[at])) {
            at++;
        }
        return at < body.length && (json ? body[at] == '{' : body[at] >= 0 && body[at] < ' ');
    }

    private String cause() {
        String who = proxy == null ? "The server" : "The server or the proxy " + ProxyFailedException.name(proxy);
        String location = response.head().header("Location");
        return who + " answered `" + response.head().statusAndReason() + "` with " + content()
                + (location == null ? "" : ", and redirects to " + quote(ServerAddress.shown(location)));
    }

    private String content() {
        int size = response.body().length;
        if (size == 0) {
            return "no content";
        }
        String type = response.head().header("Content-Type");
        String encoding = response.head().header(CONTENT_ENCODING);
        return (size == 1 ? "1 byte" : size + " bytes") + " of " + (type == null ? "unknown type" : quote(type))
                + (encoding == null ? beginning() : " encoded as " + quote(encoding));
    }

    /** The first characters, if they are text. */
    private String beginning() {
        byte[] body = response.body();
        int size = Math.min(body.length, (LONGEST_QUOTE + 1) * BYTES_OF_CHARACTER);
        String text = new String(body, 0, size, StandardCharsets.UTF_8);
        boolean isText = text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
        return isText ? ": `" + quote(text) + "`" : "";
    }

    private static String quote(String text) {
        return EscapedText.of(ShortText.of(text, LONGEST_QUOTE));
    }
}
