package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.wire.ServerOutput;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Handles requests of the JDK's server on threads that may wait for clients, and tracks those that are open. */
final class RequestHandler implements HttpHandler {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    /** How much of an oversized body is read after the answer, as a multiple of the largest allowed body. */
    private static final int DISCARD_FACTOR = 4;

    private static final int CLOSE_ATTEMPTS = 5;

    private static final Admission UNDECIDED = Admission.refused(503, "The server could not decide in time");

    private static final ServerResponse UNCLEAR_END = ServerResponse.text(
                    400, "Content-Length must be one number, and Transfer-Encoding, without Content-Length, `chunked`")
            .ending();

    private final RepeatedLog refusals = new RepeatedLog(LOG);
    private final RepeatedLog failures = new RepeatedLog(LOG);
    private final ConnectionAcceptor acceptor;
    private final TransportSettings settings;
    private final OptionValues options;
    private final IoThreads threads;
    private final ReplyWriter writer;
    private final Cors cors;
    private final Gate gate;
    private final Routes routes;
    private final ReadTimeouts reading;
    private final int maxConnections;
    private final Semaphore places;
    private final Set<PendingRequest> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    RequestHandler(ConnectionAcceptor acceptor, OptionValues options, Executor ioThreads) {
        this.acceptor = acceptor;
        this.settings = acceptor.settings();
        this.options = options;
        this.threads = new IoThreads(ioThreads, settings.userThreads());
        this.writer = new ReplyWriter(options, settings);
        this.cors = new Cors(options);
        this.gate = new Gate(acceptor, cors, options);
        this.routes = options.get(HttpServerOptions.ROUTES);
        this.reading = new ReadTimeouts(settings.timer(), options.get(HttpServerOptions.READ_TIMEOUT));
        this.maxConnections = options.get(HttpServerOptions.MAX_CONNECTIONS);
        this.places = new Semaphore(maxConnections);
    }

    /** Runs the JDK's work on a request: it reads the head, then calls {@link #handle}. Throws nothing. */
    void read(Runnable request) {
        try {
            reading.run(request);
        } catch (Throwable e) { // an Error: the JDK closes the connection after exceptions only
            close(request);
            SafeTask.run(() -> failures.error("A request could not be read", e));
        }
    }

    /**
     * Makes the JDK close the connection of a request that it has left with an Error, which nothing else refers to: reading again on an
     * interrupted thread is an exception.
     */
    private static void close(Runnable request) {
        for (int attempt = 1; attempt <= CLOSE_ATTEMPTS; attempt++) {
            Thread.currentThread().interrupt();
            try {
                request.run();
                return;
            } catch (Throwable e) { // the heap may still be full
                SafeTask.failed(e);
            } finally {
                boolean unused = Thread.interrupted();
            }
        }
    }

    /**
     * Serves a request.
     *
     * @throws IOException if the request could not be read or answered; only an exception makes the JDK forget the
     *     connection
     */
    @Override
    public void handle(HttpExchange http) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("The request was given up while it was read");
        }
        Exchange exchange = new Exchange(http, writer, threads);
        serving(exchange, () -> {
            RequestHead head = ReceivedRequest.head(http, options.get(HttpServerOptions.TRUSTED_PROXIES));
            exchange.terms(cors.terms(head));
            ServerResponse early = ReceivedRequest.hasClearEnd(http) ? answerToHead(head) : UNCLEAR_END;
            if (early == null) {
                var unused = exchange.sent().whenComplete((nothing, lost) -> places.release());
                admit(exchange, http, head);
            } else {
                reading.done();
                reply(exchange, early);
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private void serving(Exchange exchange, Step step) throws IOException {
        try {
            step.run();
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
    private @Nullable ServerResponse answerToHead(RequestHead head) {
        ServerResponse answer = gate.answer(head);
        if (answer == null && !places.tryAcquire()) {
            refusals.warn("Refused a request with status 503: maxConnections, {}, is reached", maxConnections);
            return ServerResponse.unavailable();
        }
        return answer;
    }

    private static void reply(Exchange exchange, ServerResponse reply) throws IOException {
        boolean unused = exchange.reply(reply, () -> {});
        exchange.finish(); // throws if the reply was lost, so that the JDK forgets the connection
    }

    // --- admission, before the body is read ------------------------------------------------------------------------

    /** Asks whether the request is served, on a thread for user code. */
    private void admit(Exchange exchange, HttpExchange http, RequestHead head) throws IOException {
        reading.done(); // the user's policy may take longer
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        var unused = acceptor.admit(
                        head,
                        policy -> threads.finishUserCode(() -> {
                            policy.run();
                            limit(decision);
                        }))
                .thenAccept(decision::complete);
        boolean waits = !decision.isDone() && threads.mayWait();
        if (waits || decision.isDone()) {
            Admission admission = decision.join();
            if (waits) {
                threads.waited();
            }
            decided(exchange, http, head, admission);
            return;
        }
        exchange.pause();
        unused = decision.thenAcceptAsync(
                admission -> {
                    exchange.resume();
                    try {
                        serving(exchange, () -> decided(exchange, http, head, admission));
                    } catch (IOException e) {
                        LOG.debug("A request that was admitted later could not be served", e);
                        writer.close(http);
                    }
                },
                threads);
    }

    /** Limits the time until a policy decides that has promised to do so later. */
    private void limit(CompletableFuture<Admission> decision) {
        if (!decision.isDone()) {
            Timeout limit = settings.timer()
                    .after(options.get(HttpServerOptions.READ_TIMEOUT), () -> decision.complete(UNDECIDED));
            var unused = decision.whenComplete((decided, failure) -> limit.cancel());
        }
    }

    private void decided(Exchange exchange, HttpExchange http, RequestHead head, Admission admission)
            throws IOException {
        if (ended) { // set before end() iterates the open requests
            throw new IOException("The server has stopped");
        }
        Routes.Match route = routes.match(head);
        if (admission instanceof Admission.Refused refused) {
            reply(exchange, refusal(refused, route, head));
        } else if (route != null) {
            RouteCall call = new RouteCall(
                    exchange, http, route, head, (Admission.Accepted) admission, options, settings.timer());
            serve(exchange, () -> call.run(failures), () -> {});
        } else {
            serve(exchange, http, head, (Admission.Accepted) admission);
        }
    }

    private ServerResponse refusal(Admission.Refused refused, Routes.@Nullable Match route, RequestHead head) {
        if (route != null) {
            return ServerResponse.text(refused.status(), refused.error().message())
                    .with(refused.headers());
        }
        DataFormat format = routeOf(head).format();
        return ServerResponse.of(
                        refused.status(), format, ServerOutput.error(format, refused.error()), refused.headers())
                .beforeTheBody();
    }

    // --- calls and messages ----------------------------------------------------------------------------------------

    private ServiceRoute routeOf(RequestHead head) {
        return ServiceRoute.of(head, settings.json(), options.get(HttpServerOptions.JSON_HOST_PATH));
    }

    private void serve(Exchange exchange, HttpExchange http, RequestHead head, Admission.Accepted admission)
            throws IOException {
        ServiceRoute route = routeOf(head);
        reading.begin();
        byte[] body;
        try {
            body = ReceivedRequest.body(http, settings.maxMessageSize());
        } finally {
            reading.done(); // also on a thread that serves an admission that came later
        }
        if (body == null) {
            reply(exchange, tooLarge(route.format()));
        } else {
            serve(exchange, route, head, admission, frame(route, body));
        }
    }

    private ServerResponse tooLarge(DataFormat format) {
        TsrpcError error = TsrpcError.of(
                "The request is larger than " + settings.maxMessageSize() + " bytes",
                TsrpcErrorType.SERVER_ERROR,
                ErrorCode.INPUT_DATA_ERR);
        return ServerResponse.of(ServerResponse.TOO_LARGE, format, ServerOutput.error(format, error), Headers.NONE)
                .unread((long) DISCARD_FACTOR * settings.maxMessageSize());
    }

    private void serve(
            Exchange exchange, ServiceRoute route, RequestHead head, Admission.Accepted admission, Frame frame)
            throws IOException {
        PendingRequest request = new PendingRequest(exchange, route, head, admission, acceptor, options);
        open.add(request);
        var unused = exchange.sent().whenComplete((nothing, lost) -> open.remove(request));
        if (ended) { // set before end() iterates the open requests
            throw new IOException("The server has stopped");
        }
        serve(exchange, () -> request.serve(frame), request::leave);
    }

    /**
     * Runs user code that answers a request, and writes the answer, or leaves that to another thread.
     *
     * @param end runs user code if this thread has written the answer, or has failed
     */
    private void serve(Exchange exchange, Step userCode, Runnable end) throws IOException {
        boolean waits = exchange.mayWait();
        handOver(exchange, userCode);
        if (waits) {
            try {
                exchange.finish();
            } finally {
                threads.finishUserCode(end);
            }
        }
    }

    private void handOver(Exchange exchange, Step userCode) {
        try {
            if (!threads.runUserCode(() -> run(exchange, userCode))) {
                exchange.fail();
            }
        } catch (Throwable e) { // an OutOfMemoryError
            SafeTask.failed(e);
            exchange.fail();
        }
    }

    private void run(Exchange exchange, Step userCode) {
        try {
            userCode.run();
        } catch (IOException e) {
            LOG.debug("The response of a route was not completed", e);
        } catch (Throwable e) { // such as an Error; the thread that waits for the answer must end
            SafeTask.run(() -> failures.error("A request could not be served", e));
            exchange.fail();
        }
    }

    private static Frame frame(ServiceRoute route, byte[] body) {
        return route.format() == DataFormat.JSON ? Frame.Text.repaired(body) : new Frame.Binary(body);
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
