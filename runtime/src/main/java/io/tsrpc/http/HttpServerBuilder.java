package io.tsrpc.http;

import io.tsrpc.proto.ServiceProto;
import io.tsrpc.server.ServerBuilderBase;
import io.tsrpc.server.TrustedProxies;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Collects the options of an HTTP server. Defaults stand here. */
final class HttpServerBuilder extends ServerBuilderBase<HttpServer.Builder> implements HttpServer.Builder {
    private static final int MAX_PORT = 65_535;

    private int port = 3000;
    private @Nullable String host;
    private int backlog = 1_024;
    private @Nullable SSLContext ssl;
    private String cors = "*";
    private Duration corsMaxAge = Duration.ofHours(1);
    private String jsonHostPath = "/";
    private TrustedProxies trustedProxies = TrustedProxies.of(List.of());
    private int maxConnections = 10_000;
    private Duration readTimeout = Duration.ofSeconds(60);
    private Duration writeTimeout = Duration.ofSeconds(60);
    private Duration unansweredTimeout = Duration.ofSeconds(30);

    HttpServerBuilder(ServiceProto proto) {
        super(proto);
    }

    @Override
    protected HttpServer.Builder self() {
        return this;
    }

    @Override
    public HttpServer.Builder port(int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be 0 to " + MAX_PORT + ", but is " + port);
        }
        this.port = port;
        return this;
    }

    @Override
    public HttpServer.Builder host(String host) {
        this.host = host;
        return this;
    }

    @Override
    public HttpServer.Builder backlog(int connections) {
        backlog = connections;
        return this;
    }

    @Override
    public HttpServer.Builder ssl(SSLContext context) {
        ssl = context;
        return this;
    }

    @Override
    public HttpServer.Builder cors(@Nullable String origin) {
        cors = origin == null ? "" : origin;
        return this;
    }

    @Override
    public HttpServer.Builder corsMaxAge(Duration age) {
        corsMaxAge = notNegative(age, "corsMaxAge");
        return this;
    }

    @Override
    public HttpServer.Builder jsonHostPath(String path) {
        String rooted = path.startsWith("/") ? path : "/" + path;
        jsonHostPath = rooted.endsWith("/") ? rooted : rooted + "/";
        return this;
    }

    @Override
    public HttpServer.Builder trustedProxies(String... addresses) {
        trustedProxies = TrustedProxies.of(List.of(addresses));
        return this;
    }

    @Override
    public HttpServer.Builder maxConnections(int requests) {
        maxConnections = positive(requests, "maxConnections");
        return this;
    }

    @Override
    public HttpServer.Builder readTimeout(Duration timeout) {
        readTimeout = notNegative(timeout, "readTimeout");
        return this;
    }

    @Override
    public HttpServer.Builder writeTimeout(Duration timeout) {
        writeTimeout = notNegative(timeout, "writeTimeout");
        return this;
    }

    @Override
    public HttpServer.Builder unansweredTimeout(Duration timeout) {
        unansweredTimeout = notNegative(timeout, "unansweredTimeout");
        return this;
    }

    @Override
    public HttpServer build() {
        HttpServerSettings http = new HttpServerSettings(
                port,
                host,
                backlog,
                ssl,
                cors,
                corsMaxAge,
                jsonHostPath,
                trustedProxies,
                maxConnections,
                readTimeout,
                writeTimeout,
                unansweredTimeout);
        return new JdkHttpServer(settings(), http);
    }
}
