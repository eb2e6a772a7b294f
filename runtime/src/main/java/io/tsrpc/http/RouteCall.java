package io.tsrpc.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.Admission;
import io.tsrpc.Attributes;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseHead;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ConnectionAcceptor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request to a route, on the thread that serves it. */
final class RouteCall implements RouteExchange {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    private static final int NO_CONTENT = 204;
    private static final int BUSINESS_ERROR = 400;
    private static final int MAX_CAUSES = 20; // they may go in a circle
    private static final String OVERLOADED = "The server is overloaded";
    private static final byte[] NOTHING = {};
    private static final ServerResponse BROKEN = ServerResponse.text(
                    400, "The body of the request is incomplete or malformed")
            .ending();

    private final Exchange exchange;
    private final ConnectionAcceptor acceptor;
    private final Routes.Match route;
    private final RequestHead head;
    private final long headMemory;
    private final Attributes attributes;
    private final Headers admitted;
    private final ResponseFields fields;
    private final TimedInput body;
    private final @Nullable HttpStatusPolicy statuses;
    private @Nullable OutputStream stream;
    private @Nullable IOException lost;
    private boolean sent;

    RouteCall(
            Exchange exchange,
            HttpExchange http,
            Routes.Match route,
            RequestHead head,
            Admission.Accepted admission,
            OptionValues options,
            ConnectionAcceptor acceptor) {
        this.exchange = exchange;
        this.acceptor = acceptor;
        this.route = route;
        this.head = head;
        this.headMemory = ReceivedRequest.memory(http);
        this.attributes = admission.attributes();
        this.admitted = admission.headers();
        this.fields = new ResponseFields(admitted, true);
        this.body = new TimedInput(
                http.getRequestBody(),
                acceptor.settings().timer(),
                options.get(HttpServerOptions.READ_TIMEOUT),
                new Pace(options.get(HttpServerOptions.MIN_BODY_RATE), Duration.ZERO));
        this.statuses = options.get(HttpServerOptions.HTTP_STATUS);
    }

    /** Ends a handler whose request was answered because its body is too large, or the server holds too much. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Runs the handler and ends the response.
     *
     * @throws IOException if the response could not be sent
     */
    void run(FailureLog failures) throws IOException {
        try {
            handle();
            end();
        } catch (RefusedException e) {
            // it has been answered
        } catch (TsrpcException e) {
            fail(e, ServerResponse.text(statusOf(e.error()), e.error().message()));
        } catch (Throwable e) { // user code may throw anything
            if (isOfClient(e)) {
                LOG.debug("The client of a route is gone", e);
                fail(e, BROKEN);
            } else {
                failures.error(route.handler(), e, "The handler of the route {} failed", head.path());
                fail(e, ServerResponse.text(ServerResponse.SERVER_FAULT, "Internal Server Error"));
            }
        } finally {
            body.end();
            if (stream instanceof TimedOutput out) {
                out.end();
            }
        }
    }

    /** Answers instead of the handler, because too many others are running. */
    void refuse() {
        boolean unused = reply(
                ServerResponse.text(ServerResponse.UNAVAILABLE, OVERLOADED).with(admitted));
    }

    private void handle() throws Exception {
        try {
            route.handler().handle(this);
        } finally {
            Interrupts.forget(); // it would close the socket before the end of the response
        }
    }

    /** Whether it has been thrown because the client is gone or slow, or what it sends is no request. A handler may have wrapped that. */
    private boolean isOfClient(Throwable thrown) {
        Throwable e = thrown;
        for (int i = 0; i < MAX_CAUSES && e != null; i++) {
            if (e == lost || e == body.failure() || (stream instanceof TimedOutput out && e == out.failure())) {
                return true;
            }
            e = e.getCause();
        }
        return false;
    }

    private int statusOf(TsrpcError error) {
        return statuses == null ? BUSINESS_ERROR : PendingRequest.statusOf(error, statuses);
    }

    private void end() throws IOException {
        if (stream instanceof TimedOutput out) {
            finish(out);
        } else if (stream != null) { // of a HEAD request
            exchange.ended(null);
        } else if (!sent) {
            Integer status = fields.status();
            boolean unused = reply(ServerResponse.empty(status == null ? NO_CONTENT : status, fields.send()));
        }
    }

    /** A handler may have closed the stream, and caught what it threw. */
    private void finish(TimedOutput out) throws IOException {
        if (!out.isClosed()) {
            out.flush();
            exchange.discard();
            out.close();
        }
        if (out.failure() != null) {
            throw out.failure();
        }
        exchange.ended(null);
    }

    private void fail(Throwable e, ServerResponse answer) throws IOException {
        if (stream != null) {
            exchange.ended(e); // closes the connection: the client must not take the part for the whole
            throw new IOException("A response was not completed", e);
        }
        if (!sent) {
            boolean unused = reply(answer.with(admitted)); // the handler's headers fit another answer
        }
    }

    /** Returns whether the response is the first one, and was not lost so far. */
    private boolean reply(ServerResponse whole) {
        sent = true;
        body.end(); // what is left of it is read behind the response
        return exchange.reply(whole.beforeTheBody(), () -> {}); // the handler need not have read it
    }

    @Override
    public RequestHead request() {
        return head;
    }

    @Override
    public Attributes attributes() {
        return attributes;
    }

    @Override
    public String rest() {
        return route.rest();
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public byte[] readBody(int maxSize) throws IOException {
        ArrivingBody arriving = new ArrivingBody(acceptor, headMemory);
        try {
            boolean fits = arriving.read(body, head.header("Content-Length"), maxSize);
            byte[] whole = fits ? arriving.take() : null;
            if (whole != null) {
                return whole;
            }
            requireNothingSent();
            boolean unused = reply(answerInsteadOf(arriving, maxSize).with(admitted));
            throw new RefusedException();
        } catch (EOFException e) {
            lost = e;
            throw e;
        } finally {
            arriving.giveUp();
        }
    }

    private static ServerResponse answerInsteadOf(ArrivingBody body, int maxSize) {
        return body.isGivenUp()
                ? ServerResponse.text(ServerResponse.UNAVAILABLE, OVERLOADED)
                : ServerResponse.text(
                        ServerResponse.TOO_LARGE, "The body of the request is larger than " + maxSize + " bytes");
    }

    @Override
    public ResponseHead response() {
        return fields;
    }

    @Override
    public void send(String contentType, byte[] content) throws IOException {
        requireNonNull(content, "content");
        String type = checkedType(contentType);
        requireNothingSent();
        if (!reply(ServerResponse.of(status(), type, content, fields.send()))) {
            lost = new IOException("The response could not be sent; the server has stopped, or the client is gone");
            throw lost;
        }
    }

    @Override
    public void send(String contentType, String content) throws IOException {
        send(contentType, content.getBytes(UTF_8));
    }

    @Override
    public OutputStream stream(String contentType) throws IOException {
        String type = checkedType(contentType);
        requireNothingSent();
        int status = status();
        sent = true;
        try {
            OutputStream begun = exchange.begin(ServerResponse.of(status, type, NOTHING, fields.send()));
            if (begun == null) {
                throw new IOException("The server has stopped");
            }
            stream = begun;
            return begun;
        } catch (IOException e) {
            lost = e;
            throw e;
        }
    }

    private static String checkedType(String contentType) {
        requireNonNull(contentType, "contentType");
        return String.join("", Headers.of("Content-Type", contentType).all("Content-Type"));
    }

    private int status() {
        Integer status = fields.status();
        return status == null ? ServerResponse.OK : ResponseFields.withBody(status);
    }

    private void requireNothingSent() {
        if (sent) {
            throw new IllegalStateException("A response was sent before");
        }
    }
}
