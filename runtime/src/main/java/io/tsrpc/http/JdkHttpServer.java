package io.tsrpc.http;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tsrpc.server.ServerEngine;
import io.tsrpc.server.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server engine on {@code com.sun.net.httpserver}. */
final class JdkHttpServer extends ServerEngine implements HttpServer {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.http.server");

    /** How long stopping waits for answers that are being written. */
    private static final long WRITING_MILLIS = 3_000;

    private final HttpServerSettings http;
    private final ReplyWriter replyWriter;
    private final Requests requests;
    private com.sun.net.httpserver.@Nullable HttpServer jdk;
    private volatile int port;

    JdkHttpServer(ServerSettings settings, HttpServerSettings http) {
        super(settings);
        this.http = http;
        this.replyWriter = new ReplyWriter(http, settings.maxMessageSize());
        this.requests = new Requests(this, http);
        this.port = http.port();
    }

    @Override
    public int port() {
        return port;
    }

    ReplyWriter replyWriter() {
        return replyWriter;
    }

    Duration unansweredTimeout() {
        return http.unansweredTimeout();
    }

    /** A deadline for the calling thread, which is about to write to a client. */
    Deadline writeDeadline() {
        return Deadline.start(timer(), http.writeTimeout());
    }

    @Override
    protected void listen() {
        NoDelay.ask();
        com.sun.net.httpserver.HttpServer opened = bind();
        opened.setExecutor(this::take);
        opened.createContext("/", requests);
        opened.start();
        jdk = opened;
        port = opened.getAddress().getPort();
        LOG.info("Listening on {}, {}", opened.getAddress(), http.ssl() == null ? "http" : "https");
    }

    private com.sun.net.httpserver.HttpServer bind() {
        String host = http.host();
        InetSocketAddress address =
                host == null ? new InetSocketAddress(http.port()) : new InetSocketAddress(host, http.port());
        try {
            return create(address, http.ssl());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    private com.sun.net.httpserver.HttpServer create(InetSocketAddress address, @Nullable SSLContext ssl)
            throws IOException {
        if (ssl == null) {
            return com.sun.net.httpserver.HttpServer.create(address, http.backlog());
        }
        HttpsServer https = HttpsServer.create(address, http.backlog());
        https.setHttpsConfigurator(new HttpsConfigurator(ssl));
        return https;
    }

    /** Called by the JDK's only thread for all connections, to which an exception means to close the connection. */
    private void take(Runnable request) {
        if (!userThreads().tryExecute(() -> requests.read(request))) {
            throw new RejectedExecutionException("The server's executor does not take requests");
        }
    }

    @Override
    protected void shut() {
        requests.end(WRITING_MILLIS);
        com.sun.net.httpserver.HttpServer opened = jdk;
        if (opened != null) {
            stop(opened);
            // The JDK closes the connections that it knows, then waits for the thread that accepts: one that was
            // accepted in
            // between is still open.
            stop(opened);
        }
    }

    private static void stop(com.sun.net.httpserver.HttpServer opened) {
        while (true) {
            try {
                opened.stop(0);
                return;
            } catch (ConcurrentModificationException e) { // JDK 17 goes through its connections while others leave
                LOG.debug("Stopping again", e);
            }
        }
    }
}
