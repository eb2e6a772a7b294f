package io.tsrpc.http;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import io.tsrpc.concurrent.Threads;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.Descriptors;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP transport of a server, based on {@code com.sun.net.httpserver}. Created by
 * {@link io.tsrpc.http.HttpServer#transport}.
 */
public final class HttpServerTransport implements ServerTransport {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    /** How long a stop waits for answers that are being written, in milliseconds. */
    private static final long WRITING_MILLIS = 3_000;

    /** How many threads read requests and write answers at once if they are not virtual. */
    private static final int MOST_THREADS = 4_096;

    private final OptionValues options;
    private volatile int port;
    private volatile boolean hasFailed;

    private @Nullable Listening listening; // guarded by this

    private record Listening(JdkDispatcher dispatcher, RequestHandler requests, ExecutorService ioThreads) {}

    HttpServerTransport(OptionValues options) {
        Routes routes = options.get(HttpServerOptions.ROUTES);
        routes.requireBeside(HttpServerOptions.HEALTH_PATH, options);
        routes.requireBeside(HttpServerOptions.LIVE_PATH, options);
        this.options = options;
        this.port = options.get(HttpServerOptions.PORT);
    }

    /** The port on which the transport listens. Before it has started, the configured port. */
    public int port() {
        return port;
    }

    @Override
    public synchronized void start(ConnectionAcceptor acceptor) {
        if (listening != null) {
            throw new IllegalStateException("A transport belongs to one server; create another transport");
        }
        JdkServerProperties.set(
                options.get(HttpServerOptions.MAX_CONNECTIONS), options.get(HttpServerOptions.SSL) != null);
        HttpServer jdk = bind(acceptor);
        ExecutorService ioThreads = ioThreads();
        RequestHandler requests = new RequestHandler(acceptor, options, ioThreads, () -> !hasFailed);
        // Called by the JDK's single dispatcher thread, for all connections. An exception makes it close the
        // connection.
        jdk.setExecutor(request -> ioThreads.execute(() -> requests.read(request)));
        jdk.createContext("/", requests);
        listening = new Listening(JdkDispatcher.start(jdk, acceptor::failed), requests, ioThreads);
        port = jdk.getAddress().getPort();
        LOG.info("Listening on {}, {}", jdk.getAddress(), scheme());
    }

    /** With TLS the JDK asks the DNS for the name of each client, in native code: a stranger's name server may take its time. */
    private ExecutorService ioThreads() {
        return options.get(HttpServerOptions.SSL) == null
                ? Threads.forTransport("tsrpc-http", MOST_THREADS)
                : Threads.platform("tsrpc-http", MOST_THREADS);
    }

    private String scheme() {
        return options.get(HttpServerOptions.SSL) == null ? "http" : "https";
    }

    private HttpServer bind(ConnectionAcceptor acceptor) {
        String host = options.get(HttpServerOptions.HOST);
        int wanted = options.get(HttpServerOptions.PORT);
        InetSocketAddress address = host == null ? new InetSocketAddress(wanted) : new InetSocketAddress(host, wanted);
        try {
            Descriptors.prepareClosing();
            return JdkTimers.watch(
                    () -> create(address, options.get(HttpServerOptions.SSL)),
                    () -> hasFailed = true,
                    acceptor::failed);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    private HttpServer create(InetSocketAddress address, @Nullable SSLContext ssl) throws IOException {
        int backlog = options.get(HttpServerOptions.BACKLOG);
        if (ssl == null) {
            return HttpServer.create(address, backlog);
        }
        HttpsServer https = HttpsServer.create(address, backlog);
        https.setHttpsConfigurator(new ClientAuthConfigurator(ssl, options.get(HttpServerOptions.CLIENT_AUTH)));
        return https;
    }

    @Override
    public synchronized void stop(Duration limit) {
        Listening open = listening;
        if (open == null) {
            return;
        }
        listening = null;
        open.requests.end(Math.min(WRITING_MILLIS, limit.toMillis()));
        open.dispatcher.stop();
        open.ioThreads.shutdown();
    }

    @Override
    public String toString() {
        return scheme() + " port " + port;
    }
}
