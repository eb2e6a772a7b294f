package io.tsrpc.server;

import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestExchange.Outcome;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.ServerOutput;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one request from the transport to a call or a message. */
final class RequestPipeline implements RequestListener {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.receive");

    private final RequestConnection conn;
    private final RequestExchange exchange;
    private final FrameSteps steps;
    private final ServerObserver observer;
    private final AtomicBoolean left = new AtomicBoolean();

    RequestPipeline(RequestConnection conn, RequestExchange exchange, FrameSteps steps, ServerObserver observer) {
        this.conn = conn;
        this.exchange = exchange;
        this.steps = steps;
        this.observer = observer;
    }

    @Override
    public void serve(Request request) {
        steps.flows().connected(conn);
        observer.framesIn(conn, 1, request.body().size());
        try {
            Frame data = steps.flows().received(conn, request.body());
            if (data == null) {
                exchange.noReply();
            } else {
                dispatch(steps.decoder().decode(data, request.target()));
            }
        } catch (InvalidInputException e) {
            LOG.debug("[{}] invalid input", conn.id(), e);
            refuse(String.valueOf(e.getMessage()), "INPUT_DATA_ERR", Outcome.INVALID_INPUT);
        } catch (Throwable e) { // a user's codec can throw anything; other requests must go on
            LOG.error("[{}] input could not be decoded", conn.id(), e);
            refuse("Internal Server Error", "INTERNAL_ERR", Outcome.FAULT);
        }
    }

    private void dispatch(ServerInput input) {
        if (input instanceof ServerInput.Api<?, ?> api) {
            steps.responder().workOf(conn, api).run();
        } else {
            exchange.acknowledge();
            steps.dispatcher().handle(conn, (ServerInput.Msg<?>) input);
        }
    }

    private void refuse(String message, String code, Outcome outcome) {
        TsrpcError error = TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, code);
        boolean unused = exchange.reply(ServerOutput.error(exchange.format(), error), outcome);
    }

    @Override
    public void closed(@Nullable String reason) {
        if (left.compareAndSet(false, true)) {
            steps.flows().disconnected(conn, reason);
        }
    }
}
