package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.ExchangeListener;
import io.tsrpc.client.ExchangeTransport;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with {@link HttpClient}, whose threads never run user code. Uses HTTP/1.1: TSRPC's servers support
 * nothing newer, and negotiating it costs a round trip.
 */
final class HttpSender implements ExchangeTransport {
    private static final Log LOG = Log.of(Topic.CLIENT_HTTP);

    private final ServerUrl server;
    private final boolean json;
    private final int maxReplyBytes;
    /** Null once closed. The client's threads end when it is garbage collected. */
    private volatile @Nullable HttpClient http;

    HttpSender(ServerUrl server, ClientSettings settings) {
        this.server = server;
        this.json = settings.format() == DataFormat.JSON;
        this.maxReplyBytes = settings.maxMessageSize();
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        SSLContext sslContext = settings.options().get(io.tsrpc.http.HttpClient.Options.SSL_CONTEXT);
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        CookieHandler cookies = settings.options().get(io.tsrpc.http.HttpClient.Options.COOKIES);
        if (cookies != null) {
            builder.cookieHandler(cookies);
        }
        this.http = builder.build();
    }

    @Override
    public Runnable send(Service service, Frame request, Headers headers, ExchangeListener listener) {
        HttpClient open = http;
        if (open == null) {
            listener.failed(ClientErrors.closed());
            return () -> {};
        }
        CompletableFuture<HttpResponse<byte[]>> exchange =
                open.sendAsync(post(service, request, headers), head -> new LimitedBody(maxReplyBytes));
        var unused = exchange.whenComplete((response, failure) -> {
            if (response != null) {
                listener.replied(new ClientResponse(response, json));
            } else {
                listener.failed(failed(failure));
            }
        });
        return () -> exchange.cancel(
                true); // cancels the exchange itself; cancelling a dependent future would not reach the request
    }

    private HttpRequest post(Service service, Frame body, Headers headers) {
        URI uri = json ? server.uriOf(service) : server.uri();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", json ? "application/json" : "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.content()));
        headers.asMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    private TsrpcError failed(@Nullable Throwable failure) {
        Throwable thrown = failure == null
                ? new IllegalStateException("The HTTP client returned neither a response nor an error")
                : failure;
        LOG.debug("A request to {} failed", server, thrown);
        return NetworkFailure.of(thrown, server);
    }

    @Override
    public TsrpcError timeoutError() {
        return NetworkFailure.timeout();
    }

    @Override
    public void close() {
        http = null;
    }
}
