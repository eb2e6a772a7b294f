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
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.net.AddressLimit;
import io.tsrpc.net.RequestRules;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.transport.TrustedProxies;
import io.tsrpc.wire.ServerOutput;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Handles requests of the JDK's server on threads that may wait for clients, and tracks those that are open. */
final class RequestHandler implements HttpHandler {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    /** How much of an oversized body is read after the answer, as a multiple of the largest allowed body. */
    private static final int DISCARD_FACTOR = 4;

    private static final int CLOSE_ATTEMPTS = 5;

    private static final ServerResponse UNCLEAR_END = ServerResponse.text(
                    400, "Content-Length must be one number, and Transfer-Encoding, without Content-Length, `chunked`")
            .ending();

    private static final ServerResponse TOO_MANY_HEADERS = ServerResponse.text(
                    431, "The request has more than " + JdkServerProperties.MAX_HEADERS + " headers")
            .ending();

    /** The JDK's work that the thread does. */
    private static final ThreadLocal<Runnable> OF_JDK = new ThreadLocal<>();

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final RepeatedLog refusals = new RepeatedLog(LOG);
    private final FailureLog failures = new FailureLog(LOG);
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

    /** How many may begin: the threads of the others are for calls, since a download takes as long as its client wants. */
    private final Semaphore handlersOfRoutes;

    private final AddressLimit addresses;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private final Set<PendingRequest> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /**
     * Creates a handler.
     *
     * @param isWell whether nothing of the transport has failed for good
     */
    RequestHandler(ConnectionAcceptor acceptor, OptionValues options, Executor ioThreads, BooleanSupplier isWell) {
        this.acceptor = acceptor;
        this.settings = acceptor.settings();
        this.options = options;
        this.threads = new IoThreads(ioThreads, settings);
        this.writer = new ReplyWriter(options, settings);
        this.cors = new Cors(options);
        this.gate = new Gate(acceptor, options, isWell);
        this.routes = options.get(HttpServerOptions.ROUTES);
        this.reading = new ReadTimeouts(settings.timer(), options);
        this.maxConnections = options.get(HttpServerOptions.MAX_CONNECTIONS);
        this.places = new Semaphore(maxConnections);
        this.handlersOfRoutes = new Semaphore(settings.userThreads().mostAtOnce() / 2);
        this.addresses = new AddressLimit(
                options.get(HttpServerOptions.MAX_CONNECTIONS_PER_ADDRESS),
                options.get(HttpServerOptions.TRUSTED_PROXIES),
                LOG);
    }

    /** A request whose head has arrived. */
    private record Arrival(
            HttpExchange http, Exchange exchange, RequestHead head, Routes.@Nullable Match route, Runnable done) {}

    /** Runs the JDK's work on a request: it reads the head, then calls {@link #handle}. Throws nothing. */
    void read(Runnable request) {
        OF_JDK.set(request);
        try {
            reading.run(request);
        } catch (Throwable e) { // an Error: the JDK closes the connection after exceptions only
            forget(request);
            SafeTask.run(() -> failures.error("read", e, "A request could not be read"));
        } finally {
            OF_JDK.remove();
        }
    }

    /**
     * Makes the JDK close and forget the connection of a request that it has left, with an Error or to another thread: nothing else
     * does, and at some number of connections it takes no more. Reading again on an interrupted thread is an exception for it.
     */
    private static void forget(Runnable request) {
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
        Runnable request = OF_JDK.get();
        Exchange exchange = new Exchange(http, writer, threads, () -> forget(request));
        open.add(exchange);
        Runnable done = acceptor.workBegins();
        var unused = exchange.sent().whenComplete((nothing, lost) -> {
            open.remove(exchange);
            done.run();
        });
        serving(exchange, () -> {
            RequestHead head = ReceivedRequest.head(http, proxies());
            arrived(new Arrival(http, exchange, head, routes.match(head), done));
        });
    }

    private void arrived(Arrival arrival) throws IOException {
        requireNotEnded();
        Exchange exchange = arrival.exchange();
        Cors.Terms terms = cors.terms(arrival.head());
        exchange.terms(terms);
        ServerResponse early = answerToUnclear(arrival);
        if (early == null) {
            early = answerToHead(arrival, terms);
        }
        if (early == null) {
            admit(arrival);
        } else {
            reading.done();
            refuse(arrival, early);
        }
    }

    /** Throws if {@link #end}, which sets this before it looks at what is open, may not have seen a request. */
    private void requireNotEnded() throws IOException {
        if (ended) {
            throw new IOException("The server has stopped");
        }
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
            failures.error("serve", e, "A request could not be served");
            exchange.abandon("Internal Server Error");
            throw new IOException(e);
        }
    }

    private static @Nullable ServerResponse answerToUnclear(Arrival arrival) {
        if (!ReceivedRequest.hasClearEnd(arrival.http().getRequestHeaders())) {
            return UNCLEAR_END;
        }
        if (ReceivedRequest.lines(arrival.http()) > JdkServerProperties.MAX_HEADERS) {
            return TOO_MANY_HEADERS;
        }
        String problem = RequestRules.problem(arrival.http().getProtocol(), arrival.head());
        return problem == null ? null : ServerResponse.text(400, problem).ending();
    }

    /** Returns the response to a request that is not to be served. Otherwise returns null and takes its places, until it is answered. */
    private @Nullable ServerResponse answerToHead(Arrival arrival, Cors.Terms terms) {
        ServerResponse answer = gate.answer(arrival.head(), terms, arrival.route());
        if (answer != null) {
            return answer;
        }
        AddressLimit.Place place = addresses.place();
        if (addresses.isSet() && !place.take(ReceivedRequest.client(arrival.http(), proxies()))) {
            return ServerResponse.text(429, "Too many requests from this address at once");
        }
        if (!places.tryAcquire()) {
            place.leave();
            refusals.warn("Refused a request with status 503: maxConnections, {}, is reached", maxConnections);
            return ServerResponse.unavailable();
        }
        var unused = arrival.exchange().sent().whenComplete((nothing, lost) -> {
            places.release();
            place.leave();
        });
        return null;
    }

    private TrustedProxies proxies() {
        return options.get(HttpServerOptions.TRUSTED_PROXIES);
    }

    /** Answers a request that is not served. A graceful stop waits for that, but not for those that it has refused itself. */
    private void refuse(Arrival arrival, ServerResponse reply) throws IOException {
        if (!acceptor.isOpen()) {
            arrival.done().run(); // else clients that call again and again would keep it from ending
        }
        boolean unused = arrival.exchange().reply(reply, () -> {});
        arrival.exchange().finish(); // throws if the connection has ended, so that the JDK forgets it
    }

    // --- admission, before the body is read ------------------------------------------------------------------------

    /** Asks whether the request is served, on a thread for user code. */
    private void admit(Arrival arrival) throws IOException {
        reading.done(); // the user's policy has a limit of its own
        ArrivingBody body = new ArrivingBody(acceptor, ReceivedRequest.memory(arrival.http()));
        var unusedToo = arrival.exchange().sent().whenComplete((nothing, lost) -> body.giveUp());
        CompletableFuture<Admission> decision = new CompletableFuture<>();
        var unused = acceptor.admit(arrival.head(), options.get(HttpServerOptions.READ_TIMEOUT))
                .thenAccept(decision::complete);
        if (decision.isDone()) {
            decided(arrival, decision.join(), body);
            return;
        }
        if (threads.mayWait()) {
            Admission admission = decision.join();
            threads.waited();
            decided(arrival, admission, body);
            return;
        }
        arrival.exchange().pause();
        unused = decision.thenAcceptAsync(admission -> decidedLater(arrival, admission, body), threads);
    }

    private void decidedLater(Arrival arrival, Admission admission, ArrivingBody body) {
        arrival.exchange().resume();
        try {
            serving(arrival.exchange(), () -> decided(arrival, admission, body));
        } catch (IOException e) {
            LOG.debug("A request that was admitted later could not be served", e);
            arrival.exchange().forget();
        }
    }

    private void decided(Arrival arrival, Admission admission, ArrivingBody body) throws IOException {
        requireNotEnded();
        if (admission instanceof Admission.Refused refused) {
            refuse(arrival, refusal(refused, arrival));
        } else if (arrival.route() != null) {
            body.giveUp(); // the route reads it itself, if at all
            RouteCall call = new RouteCall(
                    arrival.exchange(),
                    arrival.http(),
                    arrival.route(),
                    arrival.head(),
                    (Admission.Accepted) admission,
                    options,
                    acceptor);
            serve(arrival.exchange(), () -> run(call), () -> {});
        } else {
            receive(arrival, (Admission.Accepted) admission, body);
        }
    }

    /** A graceful stop waits for the handler, too, which may go on when it has answered. */
    private void run(RouteCall call) throws IOException {
        if (!handlersOfRoutes.tryAcquire()) {
            refusals.warn(
                    "Answered a request with status 503: handlers of routes have taken half of the server's threads");
            call.refuse();
            return;
        }
        Runnable done = acceptor.workBegins();
        try {
            call.run(failures);
        } finally {
            done.run();
            handlersOfRoutes.release();
        }
    }

    private ServerResponse refusal(Admission.Refused refused, Arrival arrival) {
        if (arrival.route() != null) {
            return ServerResponse.text(refused.status(), refused.error().message())
                    .with(refused.headers());
        }
        DataFormat format = serviceOf(arrival.head()).format();
        return ServerResponse.of(
                        refused.status(), format, ServerOutput.error(format, refused.error()), refused.headers())
                .beforeTheBody();
    }

    // --- calls and messages ----------------------------------------------------------------------------------------

    private ServiceRoute serviceOf(RequestHead head) {
        return ServiceRoute.of(head, settings.json(), options.get(HttpServerOptions.JSON_HOST_PATH));
    }

    private void receive(Arrival arrival, Admission.Accepted admission, ArrivingBody body) throws IOException {
        ServiceRoute service = serviceOf(arrival.head());
        if (read(arrival, body)) {
            serve(arrival, service, admission, body);
        } else if (body.isGivenUp()) {
            warnOfOverload();
            refuse(arrival, overloaded(service.format(), admission.headers()));
        } else {
            body.giveUp();
            refuse(arrival, tooLarge(service.format(), admission.headers()));
        }
    }

    private boolean read(Arrival arrival, ArrivingBody body) throws IOException {
        reading.beginBody(arrival.http());
        try {
            return body.read(
                    arrival.http().getRequestBody(),
                    arrival.head().header("Content-Length"),
                    settings.maxMessageSize());
        } catch (Throwable e) {
            body.giveUp();
            throw e;
        } finally {
            reading.done(); // also on a thread that serves an admission that came later
        }
    }

    private void warnOfOverload() {
        refusals.warn("Refused a request with status 503: maxTotalUnhandledBytes is reached");
    }

    private ServerResponse overloaded(DataFormat format, Headers headers) {
        TsrpcError error =
                TsrpcError.of("The server is overloaded", TsrpcErrorType.SERVER_ERROR, ErrorCode.SERVER_OVERLOADED);
        return ServerResponse.of(ServerResponse.UNAVAILABLE, format, ServerOutput.error(format, error), headers)
                .unread(settings.maxMessageSize());
    }

    private ServerResponse tooLarge(DataFormat format, Headers headers) {
        TsrpcError error = TsrpcError.of(
                "The request is larger than " + settings.maxMessageSize() + " bytes",
                TsrpcErrorType.SERVER_ERROR,
                ErrorCode.INPUT_DATA_ERR);
        return ServerResponse.of(ServerResponse.TOO_LARGE, format, ServerOutput.error(format, error), headers)
                .unread((long) DISCARD_FACTOR * settings.maxMessageSize());
    }

    private void serve(Arrival arrival, ServiceRoute service, Admission.Accepted admission, ArrivingBody body)
            throws IOException {
        Exchange exchange = arrival.exchange();
        PendingRequest request =
                new PendingRequest(exchange, service, arrival.head(), admission, acceptor, options, arrival.done());
        calls.add(request);
        var unused = exchange.sent().whenComplete((nothing, lost) -> {
            calls.remove(request);
            body.giveUp(); // nobody may have taken it
        });
        requireNotEnded();
        serve(exchange, () -> serve(request, arrival, service, admission, body), request::leave);
    }

    private void serve(
            PendingRequest request,
            Arrival arrival,
            ServiceRoute service,
            Admission.Accepted admission,
            ArrivingBody body) {
        byte[] whole = body.take();
        if (whole == null) { // also if the exchange has ended meanwhile
            if (arrival.exchange().reply(overloaded(service.format(), admission.headers()), () -> {})) {
                warnOfOverload();
            }
        } else {
            request.serve(frame(service, whole));
        }
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
            threads.runUserCode(() -> run(exchange, userCode), exchange::fail);
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
            SafeTask.run(() -> failures.error("serve", e, "A request could not be served"));
            exchange.fail();
        }
    }

    private static Frame frame(ServiceRoute route, byte[] body) {
        return route.format() == DataFormat.JSON ? Frame.Text.repaired(body) : new Frame.Binary(body);
    }

    /** Abandons all requests that are still arriving or unanswered, and waits until the answered ones are written, for so long at most. */
    void end(long millis) {
        ended = true;
        reading.end();
        calls.forEach(PendingRequest::abandon);
        CompletableFuture<?>[] writing = open.stream()
                .filter(exchange -> !exchange.abandon("Server stopped"))
                .map(Exchange::sent)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(writing).exceptionally(lost -> null).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("The server stopped before all answers were written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // impossible: exceptionally() handles all failures
        } finally {
            writer.end();
        }
    }
}
