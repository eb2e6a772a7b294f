package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Posts requests. HTTP/1.1: TSRPC's servers speak nothing newer, and asking for more costs a round trip. */
final class Posts {
    private final ServerUrl server;
    private final DataFormat format;
    private final int maxAnswerBytes;
    /** Null once this is shut: its threads end when it is garbage. */
    private volatile @Nullable HttpClient http;

    Posts(ServerUrl server, ClientSettings settings, @Nullable SSLContext sslContext) {
        this.server = server;
        this.format = settings.format();
        this.maxAnswerBytes = settings.maxMessageBytes();
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        this.http = builder.build();
    }

    /**
     * Posts a call or a message of {@code service}. Cancelling what is returned, itself, cancels the request.
     *
     * @return completes on a thread of {@link HttpClient}
     */
    CompletableFuture<HttpResponse<byte[]>> send(Service service, Frame body) {
        HttpClient open = http;
        if (open == null) {
            return CompletableFuture.failedFuture(new CancellationException("The client is closed"));
        }
        return open.sendAsync(request(service, body), answer -> new LimitedBody(maxAnswerBytes));
    }

    private HttpRequest request(Service service, Frame body) {
        boolean isJson = format == DataFormat.JSON;
        URI uri = isJson ? server.uriOf(service) : server.uri();
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", isJson ? "application/json" : "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
                .build();
    }

    private static byte[] bytes(Frame body) {
        return body instanceof Frame.Binary binary
                ? binary.bytes()
                : ((Frame.Text) body).text().getBytes(StandardCharsets.UTF_8);
    }

    void shut() {
        http = null;
    }
}
