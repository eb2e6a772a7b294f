package io.tsrpc.server;

import io.tsrpc.ApiHandler;
import io.tsrpc.ApiReturn;
import io.tsrpc.ErrorCode;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.ServerInput;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers calls: limit, timeout, flows, handler, reply. It knows the origin of a call only as a {@link ReplyChannel}.
 */
final class Responder {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.api");

    private final ApiHandlers handlers;
    private final ServerFlows flows;
    private final ServerFlowSteps steps;
    private final RunningCalls running;
    private final Timer timer;
    private final Executor timeoutThreads;
    private final ServerObserver observer;
    private final CallInterceptor interceptor;
    private final Duration apiTimeout;
    private final boolean returnInnerError;
    private final int maxConcurrentCalls;

    /**
     * Creates a responder.
     *
     * @param timeoutThreads answers timeouts; separate from the handlers' threads, all of which may be blocked when a
     *     timeout fires
     */
    Responder(
            ApiHandlers handlers,
            ServerFlows flows,
            RunningCalls running,
            Timer timer,
            Executor timeoutThreads,
            ServerObserver observer,
            CallInterceptor interceptor,
            OptionValues options) {
        this.handlers = handlers;
        this.flows = flows;
        this.steps = new ServerFlowSteps(flows);
        this.running = running;
        this.timer = timer;
        this.timeoutThreads = timeoutThreads;
        this.observer = observer;
        this.interceptor = interceptor;
        this.apiTimeout = options.get(ServerBuilder.API_TIMEOUT);
        this.returnInnerError = options.get(ServerBuilder.RETURN_INNER_ERROR);
        this.maxConcurrentCalls = options.get(ServerBuilder.MAX_CONCURRENT_CALLS);
    }

    /**
     * Returns the work of a call, which throws nothing. It runs the handler, or refuses the call if too many calls of
     * the channel are running.
     */
    <Req, Res> Runnable workOf(ReplyChannel channel, ServerInput.Api<Req, Res> input) {
        if (channel.runningCalls().incrementAndGet() > maxConcurrentCalls) {
            channel.runningCalls().decrementAndGet();
            ServerCall<Req, Res> refused = new ServerCall<>(this, channel, input, timer, new RunningCall(() -> {}));
            return () -> refuse(refused);
        }
        running.began();
        RunningCall counted = new RunningCall(() -> {
            channel.runningCalls().decrementAndGet();
            running.ended();
        });
        ServerCall<Req, Res> call = new ServerCall<>(this, channel, input, timer, counted);
        return () -> run(call);
    }

    private void refuse(ServerCall<?, ?> call) {
        observer.callStarted(call);
        boolean unused = call.error(TsrpcError.of(
                "More than " + maxConcurrentCalls + " calls are running on this connection",
                TsrpcErrorType.SERVER_ERROR,
                ErrorCode.TOO_MANY_CALLS));
    }

    // --- handling ------------------------------------------------------------------------------------------------

    private void run(ServerCall<?, ?> call) {
        observer.callStarted(call);
        try {
            call.timeout(timer.after(apiTimeout, () -> timeoutThreads.execute(() -> timedOut(call))));
            interceptor.around(call, () -> runFlowsAndHandler(call));
        } catch (Throwable e) {
            if (call.isStopped()) { // the call must stay unanswered
                LOG.warn(
                        "[{}] {} was stopped by a flow, then failed",
                        call.conn().id(),
                        call.service(),
                        e);
            } else {
                errorFrom(call, e);
            }
        } finally {
            call.running().handlerDone();
        }
    }

    private <Req, Res> void runFlowsAndHandler(ServerCall<Req, Res> call) {
        try {
            if (flows.preApiCallFlow().run(call) == null) {
                stoppedByFlow(call);
            } else {
                handle(call);
                flows.postApiCallFlow().run(call);
            }
        } catch (Throwable e) { // anything that user code throws, StackOverflowError included, fails this call only
            errorFrom(call, e);
        }
    }

    private <Req, Res> void handle(ServerCall<Req, Res> call) {
        ApiHandler<Req, Res> handler = handlers.get(call.service());
        if (handler == null) {
            call.error(TsrpcError.of(
                    "Unhandled API: " + call.service().name(), TsrpcErrorType.SERVER_ERROR, ErrorCode.UNHANDLED_API));
            return;
        }
        try {
            handler.handle(call);
        } catch (Throwable e) {
            errorFrom(call, e);
        }
    }

    private void stoppedByFlow(ServerCall<?, ?> call) {
        if (call.tryAbandon()) {
            LOG.debug("[{}] {} was stopped by preApiCallFlow", call.conn().id(), call.service());
            ended(call, null);
        }
    }

    private void timedOut(ServerCall<?, ?> call) {
        if (call.error(TsrpcError.of("Server Timeout", TsrpcErrorType.SERVER_ERROR, ErrorCode.SERVER_TIMEOUT))) {
            LOG.warn("[{}] {} was not answered within {}", call.conn().id(), call.service(), apiTimeout);
        }
    }

    /** Answers with the thrown exception, if the call has no answer yet. */
    private <Res> void errorFrom(ServerCall<?, Res> call, Throwable thrown) {
        if (!call.tryAnswer(failureFrom(call, thrown))) {
            LOG.warn(
                    "[{}] the handler of {} threw after its answer", call.conn().id(), call.service(), thrown);
        }
    }

    private <Res> ApiReturn<Res> failureFrom(ServerCall<?, Res> call, Throwable thrown) {
        if (thrown instanceof TsrpcException expected) {
            return ApiReturn.failure(expected.error());
        }
        LOG.error("[{}] {} failed", call.conn().id(), call.service(), thrown);
        return internalError(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
    }

    private <Res> ApiReturn<Res> internalError(String inner) {
        TsrpcError error = TsrpcError.of("Internal Server Error", TsrpcErrorType.SERVER_ERROR, ErrorCode.INTERNAL_ERR);
        return ApiReturn.failure(returnInnerError ? error.with("innerErr", inner) : error);
    }

    // --- replying ------------------------------------------------------------------------------------------------

    /** Sends the answer that settled the call. */
    <Res> void deliver(ServerCall<?, Res> call, ApiReturn<Res> answer) {
        ApiReturn<Res> checked = checkedByFlow(call, answer);
        if (checked == null) {
            call.channel().noReply();
            ended(call, null);
            return;
        }
        call.ret(checked);
        try {
            reply(call, checked);
        } catch (Throwable e) { // a user's codec may throw anything, and the caller must get an answer
            LOG.error("[{}] the answer of {} could not be sent", call.conn().id(), call.service(), e);
            ApiReturn<Res> failure = internalError(String.valueOf(e.getMessage()));
            call.ret(failure);
            reply(call, failure);
        }
    }

    private <Res> void reply(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        boolean sent = call.channel().reply(call, ret);
        ended(call, sent ? ret : null);
        if (sent) {
            steps.returned(new ServerFlows.Returning<>(call, ret));
        }
    }

    private void ended(ServerCall<?, ?> call, @Nullable ApiReturn<?> sent) {
        if (call.tryEnd()) {
            observer.callEnded(call, sent);
        }
    }

    /**
     * Runs {@code preApiReturnFlow}. If the flow throws, its exception becomes the answer, which does not pass the flow
     * again: that would loop.
     */
    private <Res> @Nullable ApiReturn<Res> checkedByFlow(ServerCall<?, Res> call, ApiReturn<Res> answer) {
        try {
            ServerFlows.Returning<?> passed = flows.preApiReturnFlow().run(new ServerFlows.Returning<>(call, answer));
            ServerFlows.Returning<Res> typed = passed == null ? null : passed.as(call.service());
            return typed == null ? null : typed.ret();
        } catch (Throwable e) {
            return failureFrom(call, e);
        }
    }
}
