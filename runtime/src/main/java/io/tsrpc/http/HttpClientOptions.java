package io.tsrpc.http;

import io.tsrpc.client.ClientAssembly;
import io.tsrpc.client.ClientOptionsBase;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.proto.ServiceProto;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What an HTTP client is told. */
final class HttpClientOptions extends ClientOptionsBase<HttpClient.Options> implements HttpClient.Options {
    private @Nullable SSLContext sslContext;

    @Override
    protected HttpClient.Options self() {
        return this;
    }

    @Override
    public HttpClient.Options sslContext(SSLContext context) {
        sslContext = context;
        return this;
    }

    HttpClient open(ServiceProto proto, String url) {
        ClientSettings settings = settings(proto);
        ServerUrl server = ServerUrl.of(url);
        return new ForwardingHttpClient(new ClientAssembly("HTTP client of " + server, settings, newTimer())
                .over(new HttpSender(server, settings, sslContext)));
    }
}
