package io.tsrpc.http;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseHead;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.wire.ServerOutput;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that a server is serving. Translates the server's answer to HTTP. */
final class PendingRequest implements RequestExchange {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.HTTP_SERVER));
    private static final Frame JSON_IS_OFF = ServerOutput.error(
            DataFormat.JSON,
            TsrpcError.of(
                    "JSON mode is not enabled, please use binary instead. The server's option json(true) enables it.",
                    TsrpcErrorType.SERVER_ERROR,
                    ErrorCode.INPUT_DATA_ERR));

    private final Exchange exchange;
    private final Runnable unanswered;
    private final ServiceRoute route;
    private final ResponseFields fields;
    private final TransportSettings settings;
    private final @Nullable HttpStatusPolicy statuses;
    private final Duration unansweredTimeout;
    private final RequestListener listener;

    /**
     * Creates a request.
     *
     * @param unanswered runs when it is known that nobody will answer
     */
    PendingRequest(
            Exchange exchange,
            ServiceRoute route,
            RequestHead head,
            Admission.Accepted admission,
            ConnectionAcceptor acceptor,
            OptionValues options,
            Runnable unanswered) {
        this.exchange = exchange;
        this.unanswered = unanswered;
        this.route = route;
        this.fields = new ResponseFields(admission.headers(), false);
        this.settings = acceptor.settings();
        this.statuses = options.get(HttpServerOptions.HTTP_STATUS);
        this.unansweredTimeout = options.get(HttpServerOptions.UNANSWERED_TIMEOUT);
        this.listener = acceptor.accept(head, admission, this);
    }

    /** Serves the request on the calling thread. Throws nothing. */
    void serve(Frame body) {
        listener.serve(new Request(body, route.target()));
    }

    // --- what the server answers ---------------------------------------------------------------------------------

    @Override
    public DataFormat format() {
        return route.format();
    }

    @Override
    public boolean isOpen() {
        return !exchange.isReplied();
    }

    @Override
    public Optional<ResponseHead> response() {
        return Optional.of(fields);
    }

    /** If the server does not accept JSON, whoever sends it does not read the binary error either. */
    @Override
    public boolean reply(Frame body, Outcome outcome, @Nullable TsrpcError error) {
        boolean lacksJson = route.lacksJson() && outcome == Outcome.INVALID_INPUT;
        Headers headers = fields.send();
        return lacksJson
                ? send(ServerResponse.of(status(outcome, error), DataFormat.JSON, JSON_IS_OFF, headers))
                : send(ServerResponse.of(status(outcome, error), format(), body, headers));
    }

    private int status(Outcome outcome, @Nullable TsrpcError error) {
        Integer chosen = fields.status();
        if (chosen != null) {
            return chosen;
        }
        if (statuses != null && error != null) {
            return statusOf(error, statuses);
        }
        return format() == DataFormat.JSON && outcome == Outcome.FAULT
                ? ServerResponse.SERVER_FAULT
                : ServerResponse.OK;
    }

    static int statusOf(TsrpcError error, HttpStatusPolicy statuses) {
        try {
            return ResponseFields.withBody(statuses.statusOf(error));
        } catch (Throwable e) { // user code; the caller must be answered
            FAILURES.error("httpStatus", e, "httpStatus failed");
            return ServerResponse.SERVER_FAULT;
        }
    }

    @Override
    public void acknowledge() {
        Headers headers = fields.send();
        Integer chosen = fields.status();
        boolean unused = send(ServerResponse.empty(chosen == null ? ServerResponse.OK : chosen, headers));
    }

    @Override
    public void noReply() {
        unanswered.run();
        Timeout unused = settings.timer().after(unansweredTimeout, () -> close("No answer"));
    }

    @Override
    public void close(String reason) {
        boolean unused = send(ServerResponse.closed(reason, fields.send()));
    }

    private boolean send(ServerResponse reply) {
        return exchange.reply(reply, () -> settings.userThreads().execute(this::leave));
    }

    // --- the end -------------------------------------------------------------------------------------------------

    /** Reports that the request is answered or lost. Runs user code. */
    void leave() {
        listener.closed(exchange.closeReason());
    }

    /** Abandons the request because the server stops, unless it is answered. */
    void abandon() {
        if (exchange.abandon("Server stopped")) {
            settings.userThreads().execute(() -> listener.closed("Server stopped"));
        }
    }
}
