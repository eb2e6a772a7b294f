package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.RequestHead;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.wire.ServerOutput;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A request that a server is serving. Translates the server's answer to HTTP. */
final class PendingRequest implements RequestExchange {
    private static final Frame JSON_IS_OFF = ServerOutput.error(
            DataFormat.JSON,
            TsrpcError.of(
                    "JSON mode is not enabled, please use binary instead. The server's option json(true) enables it.",
                    TsrpcErrorType.SERVER_ERROR,
                    ErrorCode.INPUT_DATA_ERR));

    private final Exchange exchange;
    private final HttpRoute route;
    private final TransportSettings settings;
    private final Duration unansweredTimeout;
    private final RequestListener listener;

    PendingRequest(
            Exchange exchange,
            HttpRoute route,
            RequestHead head,
            ConnectionAcceptor acceptor,
            Duration unansweredTimeout) {
        this.exchange = exchange;
        this.route = route;
        this.settings = acceptor.settings();
        this.unansweredTimeout = unansweredTimeout;
        this.listener = acceptor.accept(head, this);
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

    /** If the server does not accept JSON, whoever sends it does not read the binary error either. */
    @Override
    public boolean reply(Frame body, Outcome outcome) {
        if (route.lacksJson() && outcome == Outcome.INVALID_INPUT) {
            return send(ServerResponse.of(ServerResponse.OK, DataFormat.JSON, JSON_IS_OFF));
        }
        boolean fault = format() == DataFormat.JSON && outcome == Outcome.FAULT;
        return send(ServerResponse.of(fault ? ServerResponse.SERVER_FAULT : ServerResponse.OK, format(), body));
    }

    @Override
    public void acknowledge() {
        boolean unused = send(ServerResponse.nothing());
    }

    @Override
    public void noReply() {
        Timeout unused = settings.timer().after(unansweredTimeout, () -> close("No answer"));
    }

    @Override
    public void close(String reason) {
        boolean unused = send(ServerResponse.closed(reason));
    }

    private boolean send(ServerResponse reply) {
        return exchange.reply(reply, this::leave);
    }

    // --- the end -------------------------------------------------------------------------------------------------

    /** Reports that the request is answered or lost. Runs user code. */
    void leave() {
        listener.closed(exchange.closeReason());
    }

    /** Completes when the request is answered; completes exceptionally if it never will be. */
    CompletableFuture<Void> sent() {
        return exchange.sent();
    }

    /** Abandons the request because the server stops, unless it is answered. */
    void abandon() {
        if (exchange.abandon("Server stopped")) {
            settings.userThreads().execute(() -> listener.closed("Server stopped"));
        }
    }
}
