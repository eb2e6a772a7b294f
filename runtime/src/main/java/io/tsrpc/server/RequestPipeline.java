package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The inbound side of one request, from the transport to a call or a message. The order is fixed:
 * {@code postConnectFlow}, then the request, through the receive flow and its decoding, until its message is handled or
 * its call begins, then {@code postDisconnectFlow}.
 */
final class RequestPipeline implements RequestListener {
    private final RequestConnection conn;
    private final RequestExchange exchange;
    private final FrameSteps steps;
    private final Executor userThreads;
    private final ServerObserver observer;

    @GuardedBy("this")
    private boolean served;

    @GuardedBy("this")
    private boolean closed;

    @GuardedBy("this")
    private @Nullable Runnable end;

    RequestPipeline(
            RequestConnection conn,
            RequestExchange exchange,
            FrameSteps steps,
            Executor userThreads,
            ServerObserver observer) {
        this.conn = conn;
        this.exchange = exchange;
        this.steps = steps;
        this.userThreads = userThreads;
        this.observer = observer;
    }

    @Override
    public void serve(Request request) {
        if (isClosed()) {
            return; // it was never reported as opened, so it must not be reported as closed
        }
        try {
            process(request);
        } finally {
            Runnable last = served();
            if (last != null) {
                Interrupts.forget();
                last.run();
            }
        }
    }

    private void process(Request request) {
        steps.flows().connected(conn);
        Interrupts.forget();
        observer.framesIn(conn, 1, request.body().size());
        try {
            Frame data = steps.flows().received(conn, request.body());
            if (data == null) {
                exchange.noReply();
            } else {
                Interrupts.forget();
                dispatch(steps.decoder().decode(data, request.target()));
            }
        } catch (FlowFailedException e) {
            refuse(request, e);
        } catch (InvalidInputException e) {
            steps.inputLog().log(conn, e);
            refuse(e);
        } catch (Throwable e) { // a user's codec may throw anything; other requests must still be processed
            steps.inputLog().logFailure(conn, e);
            refuse(e);
        }
    }

    /** Answers a request at which the receive flow has thrown. */
    private void refuse(Request request, FlowFailedException failure) {
        try {
            refuse(steps.decoder().caller(request, failure));
        } catch (InvalidInputException e) {
            refuse(failure);
        }
    }

    private void dispatch(ServerInput input) {
        if (input instanceof ServerInput.InvalidCall call) {
            steps.inputLog().log(conn, call);
            refuse(call);
            return;
        }
        if (input instanceof ServerInput.Api<?, ?> api) {
            Runnable call = steps.responder().workOf(conn, api);
            Runnable last = served();
            if (last != null) {
                userThreads.execute(last); // the call may take long
            }
            call.run();
        } else {
            exchange.acknowledge();
            steps.dispatcher().handle(conn, (ServerInput.Msg<?>) input);
        }
    }

    private void refuse(ServerInput.InvalidCall call) {
        conn.refuse(call, steps.errors().of(call.problem()));
    }

    private void refuse(Throwable problem) {
        conn.refuse(problem, steps.errors().of(problem));
    }

    // --- the end: after the message has been handled, or the call has begun --------------------------------------

    @Override
    public void closed(@Nullable String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        if (conn.calls().hasUnanswered()) {
            steps.responder().connectionEnded(conn);
        }
        if (conn.hasCancellations()) {
            conn.cancellations().cancel();
            Interrupts.forget();
        }
        synchronized (this) {
            if (!served) {
                end = () -> steps.flows().disconnected(conn, reason);
                return;
            }
        }
        steps.flows().disconnected(conn, reason);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Allows the end to run from now on. Returns it if the request has already closed. */
    private synchronized @Nullable Runnable served() {
        served = true;
        Runnable last = end;
        end = null;
        return last;
    }
}
