package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.tsrpc.DataFormat;
import io.tsrpc.transport.Frame;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests from the JDK's server, on threads for user code, and knows which are open. */
final class Requests implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.http.server");

    private final JdkHttpServer server;
    private final HttpServerSettings settings;
    private final Semaphore places;
    private final Set<HttpServerConnection> open = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Deadline> reading = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Requests(JdkHttpServer server, HttpServerSettings settings) {
        this.server = server;
        this.settings = settings;
        this.places = new Semaphore(settings.maxConnections());
    }

    /** Runs what the JDK's server has to do with a request: it reads the head, then calls {@link #handle}. */
    void read(Runnable request) {
        Deadline deadline = Deadline.start(server.timer(), settings.readTimeout());
        reading.put(Thread.currentThread(), deadline);
        if (ended) {
            deadline.ring();
        }
        try {
            request.run();
        } finally {
            hasRead();
        }
    }

    /**
     * Serves a request.
     *
     * @throws IOException if it could not be read or answered: only then does the JDK forget the connection
     */
    @Override
    public void handle(HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(server, http);
        try {
            HttpReply early = replyWithoutReading(http);
            if (early == null) {
                var unused = exchange.sent().whenComplete((nothing, lost) -> places.release());
                serve(exchange);
            } else {
                hasRead();
                reply(exchange, early);
            }
        } catch (IOException e) {
            exchange.abandon("The request did not arrive");
            throw e;
        } catch (Throwable e) { // an error would not be the end of the connection for the JDK
            LOG.error("A request could not be served", e);
            exchange.abandon("Internal Server Error");
            throw new IOException(e);
        }
    }

    private void hasRead() {
        Deadline deadline = reading.remove(Thread.currentThread());
        if (deadline != null) {
            deadline.end();
        }
    }

    /** The answer to what is no request for us, or null, and a place is taken, if it is one. */
    private @Nullable HttpReply replyWithoutReading(HttpExchange http) {
        if (!server.isOpened()) {
            return HttpReply.unavailable();
        }
        if (http.getRequestMethod().equals("OPTIONS") && !settings.cors().isEmpty()) {
            return HttpReply.preflight();
        }
        if (!places.tryAcquire()) {
            LOG.warn("More than {} requests are open", settings.maxConnections());
            return HttpReply.unavailable();
        }
        return null;
    }

    private static void reply(Exchange exchange, HttpReply reply) throws IOException {
        boolean unused = exchange.reply(reply, () -> {}) && exchange.finish();
    }

    private void serve(Exchange exchange) throws IOException {
        HttpExchange http = exchange.http();
        HttpRoute route = HttpRoute.of(http, server.settings().json(), settings.jsonHostPath());
        byte[] body = body(http);
        hasRead();
        HttpServerConnection conn = new HttpServerConnection(server, exchange, route, clientOf(http));
        if (body == null) {
            conn.refuseSize(server.settings().maxMessageSize());
            boolean unused = exchange.finish();
        } else {
            serve(conn, exchange, frame(route, body));
        }
    }

    private void serve(HttpServerConnection conn, Exchange exchange, Frame frame) throws IOException {
        open.add(conn);
        var unused = exchange.sent().whenComplete((nothing, lost) -> open.remove(conn));
        if (ended) {
            conn.abandon();
        }
        boolean over = true;
        try {
            conn.serve(frame);
            over = exchange.finish();
        } finally {
            if (over) {
                conn.leave();
            }
        }
    }

    /** The body, or null if it is larger than allowed. No more than that is kept of it. */
    private byte @Nullable [] body(HttpExchange http) throws IOException {
        int limit = server.settings().maxMessageSize();
        String length = http.getRequestHeaders().getFirst("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            return null;
        }
        byte[] body = http.getRequestBody().readNBytes(limit);
        return http.getRequestBody().read() < 0 ? body : null;
    }

    private static Frame frame(HttpRoute route, byte[] body) {
        return route.format() == DataFormat.JSON
                ? new Frame.Text(new String(body, StandardCharsets.UTF_8))
                : new Frame.Binary(body);
    }

    private String clientOf(HttpExchange http) {
        InetAddress peer = http.getRemoteAddress().getAddress();
        List<String> forwarded = http.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of());
        return settings.trustedProxies().clientOf(peer, forwarded);
    }

    /** Gives up every request that has not arrived or has no answer, and waits until those that have one are written. */
    void end(long millis) {
        ended = true;
        reading.values().forEach(Deadline::ring);
        open.forEach(HttpServerConnection::abandon);
        CompletableFuture<?>[] writing =
                open.stream().map(HttpServerConnection::sent).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(writing).exceptionally(lost -> null).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("Clients are too slow in reading their answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // exceptionally() lets none through
        }
    }
}
