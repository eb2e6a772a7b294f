package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.wire.ServerOutput;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Handles requests of the JDK's server on threads for user code, and tracks those that are open. */
final class RequestHandler implements HttpHandler {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    private final RepeatedLog refusals = new RepeatedLog(LOG);
    private final RepeatedLog failures = new RepeatedLog(LOG);
    private final ConnectionAcceptor acceptor;
    private final TransportSettings settings;
    private final OptionValues options;
    private final ReplyWriter writer;
    private final ReadTimeouts reading;
    private final int maxConnections;
    private final Semaphore places;
    private final Set<PendingRequest> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    RequestHandler(ConnectionAcceptor acceptor, OptionValues options) {
        this.acceptor = acceptor;
        this.settings = acceptor.settings();
        this.options = options;
        this.writer = new ReplyWriter(options, settings);
        this.reading = new ReadTimeouts(settings.timer(), options.get(HttpServerOptions.READ_TIMEOUT));
        this.maxConnections = options.get(HttpServerOptions.MAX_CONNECTIONS);
        this.places = new Semaphore(maxConnections);
    }

    /** Runs the JDK's work on a request: it reads the head, then calls {@link #handle}. */
    void read(Runnable request) {
        reading.run(request);
    }

    /**
     * Serves a request.
     *
     * @throws IOException if the request could not be read or answered; only an exception makes the JDK forget the
     *     connection
     */
    @Override
    public void handle(HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(http, writer, settings.userThreads());
        try {
            ServerResponse early = replyWithoutReading(http);
            if (early == null) {
                var unused = exchange.sent().whenComplete((nothing, lost) -> places.release());
                serve(exchange, http);
            } else {
                reading.done();
                reply(exchange, early);
            }
        } catch (IOException e) {
            exchange.abandon("The request did not arrive");
            throw e;
        } catch (Throwable e) { // the JDK does not close a connection because of an Error
            failures.error("A request could not be served", e);
            exchange.abandon("Internal Server Error");
            throw new IOException(e);
        }
    }

    /** Returns the response to a request that is not to be served. Otherwise returns null and acquires a permit. */
    private @Nullable ServerResponse replyWithoutReading(HttpExchange http) {
        if (!acceptor.isOpen()) {
            return ServerResponse.unavailable();
        }
        if (http.getRequestMethod().equals("OPTIONS")
                && !options.get(HttpServerOptions.CORS).isEmpty()) {
            return ServerResponse.preflight();
        }
        if (!places.tryAcquire()) {
            refusals.warn("Refused a request with status 503: maxConnections, {}, is reached", maxConnections);
            return ServerResponse.unavailable();
        }
        return null;
    }

    private static void reply(Exchange exchange, ServerResponse reply) throws IOException {
        boolean unused = exchange.reply(reply, () -> {});
        boolean over = exchange.finish(); // throws if the reply was lost, so that the JDK forgets the connection
        LOG.trace("Replied without serving: {}", over);
    }

    private void serve(Exchange exchange, HttpExchange http) throws IOException {
        HttpRoute route = HttpRoute.of(http, settings.json(), options.get(HttpServerOptions.JSON_HOST_PATH));
        byte[] body = wellFormed(http);
        reading.done();
        if (body == null) {
            reply(exchange, tooLarge(route.format()));
        } else {
            serve(exchange, route, headOf(http), frame(route, body));
        }
    }

    private ServerResponse tooLarge(DataFormat format) {
        TsrpcError error = TsrpcError.of(
                "The request is larger than " + settings.maxMessageSize() + " bytes",
                TsrpcErrorType.SERVER_ERROR,
                ErrorCode.INPUT_DATA_ERR);
        return ServerResponse.of(ServerResponse.TOO_LARGE, format, ServerOutput.error(format, error));
    }

    private void serve(Exchange exchange, HttpRoute route, RequestHead head, Frame frame) throws IOException {
        PendingRequest request =
                new PendingRequest(exchange, route, head, acceptor, options.get(HttpServerOptions.UNANSWERED_TIMEOUT));
        open.add(request);
        var unused = exchange.sent().whenComplete((nothing, lost) -> open.remove(request));
        if (ended) { // set before end() iterates the open requests
            throw new IOException("The server has stopped");
        }
        boolean over = true;
        try {
            request.serve(frame);
            over = exchange.finish();
        } finally {
            if (over) {
                request.leave();
            }
        }
    }

    private byte @Nullable [] wellFormed(HttpExchange http) throws IOException {
        try {
            return body(http);
        } catch (RuntimeException e) { // the JDK's for a chunk of a negative length
            throw new IOException("The body of the request is malformed", e);
        }
    }

    /**
     * Reads the body. Returns null if it is larger than allowed; at most the allowed size is buffered.
     *
     * @throws IOException if the body is malformed, or truncated. The JDK's stream throws it too, but that of the first
     *     versions of JDK 17 just ended
     */
    private byte @Nullable [] body(HttpExchange http) throws IOException {
        int limit = settings.maxMessageSize();
        String length = http.getRequestHeaders().getFirst("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            return null;
        }
        byte[] body = http.getRequestBody().readNBytes(limit);
        if (length != null && body.length < Long.parseLong(length)) {
            throw new EOFException("The request ends after " + body.length + " of " + length + " bytes");
        }
        return http.getRequestBody().read() < 0 ? body : null;
    }

    private static Frame frame(HttpRoute route, byte[] body) {
        return route.format() == DataFormat.JSON ? Frame.Text.repaired(body) : new Frame.Binary(body);
    }

    private RequestHead headOf(HttpExchange http) {
        InetAddress peer = http.getRemoteAddress().getAddress();
        List<String> forwarded = http.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of());
        String ip = options.get(HttpServerOptions.TRUSTED_PROXIES).clientOf(peer, forwarded);
        com.sun.net.httpserver.Headers headers = http.getRequestHeaders();
        return RequestHead.builder()
                .ip(ip)
                .method(http.getRequestMethod())
                .target(http.getRequestURI().toString())
                .headers(() -> Headers.received(headers))
                .remoteAddress(http.getRemoteAddress())
                .localAddress(http.getLocalAddress())
                .sslSession(http instanceof HttpsExchange https ? https.getSSLSession() : null)
                .build();
    }

    /** Abandons all requests that are still arriving or unanswered, and waits until the answered ones are written. */
    void end(long millis) {
        ended = true;
        reading.end();
        open.forEach(PendingRequest::abandon);
        CompletableFuture<?>[] writing = open.stream().map(PendingRequest::sent).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(writing).exceptionally(lost -> null).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("The server stopped before all answers were written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // impossible: exceptionally() handles all failures
        }
    }
}
