package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.ErrorCode;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.ServerInput;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls: limit, timeout, flows, handler, reply. It knows the origin of a call only as a {@link ReplyChannel}.
 */
final class Responder {
    private static final Log LOG = Log.of(Topic.SERVER_API);
    private static final TsrpcError NO_THREAD =
            ServerErrors.error("All threads of this server are taken by calls", ErrorCode.TOO_MANY_CALLS);
    private static final ServerFlows NO_FLOWS = new ServerFlows();
    private static final String NOT_SENT = "[{}] the answer of {} could not be sent";

    private final ApiHandlers handlers;
    private final ServerFlows flows;
    private final ServerFlowSteps steps;
    private final RunningWork running;
    private final Executor userThreads;
    private final BooleanSupplier threadsAreTaken;
    private final Timer timer;
    private final Executor timeoutThreads;
    private final ServerObserver observer;
    private final CallInterceptor interceptor;
    private final Duration apiTimeout;
    private final ServerErrors errors;
    private final int maxConcurrentCalls;
    private final int maxServerCalls;
    private final Consumer<CallSlots> whenEnded = this::ended;
    private final RepeatedLog timeouts = new RepeatedLog(LOG);
    private final FailureLog failures = new FailureLog(LOG);
    private final FailureLog late = new FailureLog(LOG);
    private final FailureLog undeliverable = new FailureLog(LOG);

    /**
     * Creates a responder.
     *
     * @param userThreads begins calls that had to wait for others of their connection
     * @param threadsAreTaken whether so many handlers are blocked that no more should begin
     * @param timeoutThreads answers timeouts; separate from the handlers' threads, all of which may be blocked when a
     *     timeout fires
     */
    Responder(
            ApiHandlers handlers,
            ServerFlows flows,
            RunningWork running,
            Executor userThreads,
            BooleanSupplier threadsAreTaken,
            Timer timer,
            Executor timeoutThreads,
            ServerObserver observer,
            CallInterceptor interceptor,
            ServerErrors errors,
            OptionValues options) {
        this.handlers = handlers;
        this.flows = flows;
        this.steps = new ServerFlowSteps(flows);
        this.running = running;
        this.userThreads = userThreads;
        this.threadsAreTaken = threadsAreTaken;
        this.timer = timer;
        this.timeoutThreads = timeoutThreads;
        this.observer = observer;
        this.interceptor = interceptor;
        this.errors = errors;
        this.apiTimeout = options.get(ServerBuilder.API_TIMEOUT);
        this.maxConcurrentCalls = options.get(ServerBuilder.MAX_CONCURRENT_CALLS);
        this.maxServerCalls = options.get(ServerBuilder.MAX_SERVER_CALLS);
    }

    /**
     * Starts the time limit of a call that has been decoded. Returns its work, which throws nothing: it runs the
     * handler, now or when another one of the connection has returned, or refuses the call if too many calls are
     * running, or the server is stopping.
     */
    <Req, Res> Runnable workOf(ReplyChannel channel, ServerInput.Api<Req, Res> input) {
        TsrpcError refusal = begin(channel);
        if (refusal != null) {
            ServerCall<Req, Res> refused = new ServerCall<>(this, channel, input, timer, RunningCall.notCounted());
            return () -> refuse(refused, refusal);
        }
        CallSlots slots = channel.calls();
        ServerCall<Req, Res> call = new ServerCall<>(this, channel, input, timer, new RunningCall(slots, whenEnded));
        slots.add(call);
        observer.callStarted(call);
        startTimeout(call);
        Runnable work = () -> run(call);
        return () -> {
            if (slots.tryRun(maxConcurrentCalls, work)) {
                work.run();
            }
        };
    }

    /**
     * The connection of calls has ended: nobody waits for their answers, so they count only as long as their handlers run. Its {@link
     * Cancellations} are another matter: what they run may block.
     */
    void connectionEnded(ReplyChannel channel) {
        for (ServerCall<?, ?> call : channel.calls().unanswered()) {
            if (call.tryLeave()) {
                LOG.debug(
                        "[{}] {} ended with its connection",
                        channel.connection().id(),
                        call.service());
                ended(call, null);
            }
        }
    }

    private void ended(CallSlots slots) {
        Runnable next = slots.ended();
        running.callEnded();
        if (next != null) {
            userThreads.execute(next);
        }
    }

    /** Counts a call as running. Returns why it must not run, or null. */
    private @Nullable TsrpcError begin(ReplyChannel channel) {
        RunningWork.Begin begin = RunningWork.Begin.TOO_MANY;
        boolean fits = channel.calls().tryBegin(maxConcurrentCalls);
        if (fits) {
            begin = running.tryBeginCall(channel.belongsToWork());
            if (begin != RunningWork.Begin.BEGUN) {
                channel.calls().refused();
            }
        }
        return switch (begin) {
            case BEGUN -> null;
            case STOPPING -> ServerErrors.error("The server is stopping", ErrorCode.SERVER_STOPPING);
            case TOO_MANY -> fits ? tooMany(maxServerCalls, "server") : tooMany(maxConcurrentCalls, "connection");
        };
    }

    private static TsrpcError tooMany(int limit, String of) {
        return ServerErrors.error("More than " + limit + " calls are running on this " + of, ErrorCode.TOO_MANY_CALLS);
    }

    private void refuse(ServerCall<?, ?> call, TsrpcError refusal) {
        observer.callStarted(call);
        boolean unused = call.error(refusal);
    }

    // --- handling ------------------------------------------------------------------------------------------------

    /** The time that the call waits for a thread counts too. */
    void startTimeout(ServerCall<?, ?> call) {
        try {
            call.timeout(timer.after(apiTimeout, () -> timeoutThreads.execute(() -> timedOut(call))));
        } catch (Throwable e) { // the timer has no thread
            boolean unused = errorFrom(call, e);
        }
    }

    /**
     * Begins a call, unless meanwhile it has been answered by its timeout or there is nobody to answer to. It is refused if it
     * could block one of the last threads: none would be left to tell others that there are too many calls.
     */
    private void run(ServerCall<?, ?> call) {
        try {
            if (call.conn().status() != ConnectionStatus.OPENED) {
                stopped(call, "the end of its connection");
            } else if (call.ret() == null && threadsAreTaken.getAsBoolean()) {
                boolean unused = call.error(NO_THREAD);
            } else if (call.ret() == null) {
                begin(call);
            }
        } finally {
            call.running().handlerDone();
        }
    }

    private void begin(ServerCall<?, ?> call) {
        try {
            interceptor.around(call, () -> runFlowsAndHandler(call));
        } catch (Throwable e) {
            if (call.isStopped()) { // the call must stay unanswered
                LOG.warn(
                        "[{}] {} was stopped by a flow, then failed",
                        call.conn().id(),
                        call.service(),
                        e);
            } else {
                boolean unused = errorFrom(call, e);
            }
        }
    }

    private <Req, Res> void runFlowsAndHandler(ServerCall<Req, Res> call) {
        Interrupts.forget();
        if (passes(call)) {
            Interrupts.forget();
            handle(call);
            Interrupts.forget();
            runLast(call);
        }
    }

    /** A login check, for instance, cannot know the services of rooms: there is {@code roomAdmission} for them. */
    private ServerFlows flowsOf(ServerCall<?, ?> call) {
        return RoomsProtocol.has(call.service()) ? NO_FLOWS : flows;
    }

    private boolean passes(ServerCall<?, ?> call) {
        try {
            if (flowsOf(call).preApiCallFlow().run(call) != null) {
                return true;
            }
            stopped(call, "preApiCallFlow");
        } catch (Throwable e) { // anything that user code throws, StackOverflowError included, fails this call only
            Interrupts.forget();
            flowFailed(call, flowsOf(call).preApiCallFlow(), e);
        }
        return false;
    }

    private void runLast(ServerCall<?, ?> call) {
        try {
            flowsOf(call).postApiCallFlow().run(call);
        } catch (Throwable e) {
            flowFailed(call, flowsOf(call).postApiCallFlow(), e);
        }
    }

    private <Req, Res> void handle(ServerCall<Req, Res> call) {
        CallHandler<Req, Res> handler = handlers.get(call.service());
        if (handler == null) {
            call.error(ServerErrors.error("Unhandled API: " + call.service().name(), ErrorCode.UNHANDLED_API));
            return;
        }
        try {
            handler.handle(call);
        } catch (Throwable e) {
            Interrupts.forget();
            boolean unused = errorFrom(call, e);
        }
    }

    private void stopped(ServerCall<?, ?> call, String by) {
        if (call.tryAbandon()) {
            LOG.debug("[{}] {} was stopped by {}", call.conn().id(), call.service(), by);
            ended(call, null);
        }
    }

    private void timedOut(ServerCall<?, ?> call) {
        boolean isAwaited = call.conn().status() == ConnectionStatus.OPENED;
        if (!call.timeOut(ServerErrors.error("Server Timeout", ErrorCode.SERVER_TIMEOUT))) {
            return;
        }
        if (isAwaited) {
            timeouts.warn("[{}] {} was not answered within {}", call.conn().id(), call.service(), apiTimeout);
        } else {
            LOG.debug(
                    "[{}] {} was not answered, and nobody waits for it any more",
                    call.conn().id(),
                    call.service());
        }
    }

    /** Answers with the exception with which the stage of an answer has completed, if the call has no answer yet. */
    void failed(ServerCall<?, ?> call, Throwable thrown) {
        boolean isUnneeded = call.ret() != null || call.isCancelled();
        if (isUnneeded && thrown instanceof CancellationException) {
            LOG.debug("[{}] the answer of {} was cancelled", call.conn().id(), call.service());
            boolean unused = call.error(errors.internal(thrown)); // it ends the call, though nobody hears of it
        } else {
            boolean unused = errorFrom(call, thrown);
        }
    }

    /** Answers with what a handler has thrown, if the call has no answer yet. Returns whether it has answered. */
    boolean errorFrom(ServerCall<?, ?> call, Throwable thrown) {
        if (call.ret() != null) {
            late.warn(
                    call.service(),
                    thrown,
                    "[{}] the handler of {} threw after its answer",
                    call.conn().id(),
                    call.service());
            return false;
        }
        if (!(thrown instanceof TsrpcException)) {
            failures.error(call.service(), thrown, "[{}] {} failed", call.conn().id(), call.service());
        }
        return call.tryAnswer(ApiReturn.failure(errors.of(thrown)));
    }

    /** Answers with what a flow has thrown, if the call has no answer yet. */
    private void flowFailed(ServerCall<?, ?> call, Flow<?> flow, Throwable thrown) {
        if (call.ret() != null || !(thrown instanceof TsrpcException)) {
            steps.failed(flow, call, thrown);
        }
        boolean unused = call.tryAnswer(ApiReturn.failure(errors.of(thrown)));
    }

    // --- replying ------------------------------------------------------------------------------------------------

    /** Sends the answer that settled the call. Throws nothing: the caller gets an answer, or its connection ends. */
    <Res> void deliver(ServerCall<?, Res> call, ApiReturn<Res> answer) {
        try {
            ApiReturn<Res> checked = checkedByFlow(call, answer);
            if (checked == null) {
                call.channel().noReply(call);
                ended(call, null);
            } else {
                send(call, checked);
            }
        } catch (Throwable e) { // there may be no memory for an error either
            undeliverable.error(call.service(), e, NOT_SENT, call.conn().id(), call.service());
            call.channel().giveUp(call);
            ended(call, null);
        }
    }

    private <Res> void send(ServerCall<?, Res> call, ApiReturn<Res> answer) {
        call.ret(answer);
        boolean sent;
        try {
            sent = call.channel().reply(call, answer);
        } catch (FlowFailedException e) { // which has been logged
            fail(call, e.thrown());
            return;
        } catch (Throwable e) { // a user's codec may throw anything, and the caller must get an answer
            undeliverable.error(call.service(), e, NOT_SENT, call.conn().id(), call.service());
            fail(call, e);
            return;
        }
        replied(call, answer, sent);
    }

    /** Replies that the answer could not be sent. */
    private <Res> void fail(ServerCall<?, Res> call, Throwable thrown) {
        TsrpcError error = errors.internal(thrown);
        ApiReturn<Res> failure = ApiReturn.failure(error);
        call.ret(failure);
        replied(call, failure, call.channel().fail(call, error));
    }

    private <Res> void replied(ServerCall<?, Res> call, ApiReturn<Res> ret, boolean sent) {
        ended(call, sent ? ret : null);
        if (sent) {
            if (flowsOf(call) == flows) {
                steps.returned(new ServerFlows.Returning<>(call, ret));
            }
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
            ServerFlows.Returning<?> passed =
                    flowsOf(call).preApiReturnFlow().run(new ServerFlows.Returning<>(call, answer));
            ServerFlows.Returning<Res> typed = passed == null ? null : passed.as(call.service());
            return typed == null ? null : typed.ret();
        } catch (Throwable e) {
            if (!(e instanceof TsrpcException)) {
                steps.failed(flowsOf(call).preApiReturnFlow(), call, e);
            }
            return ApiReturn.failure(errors.of(e));
        }
    }
}
