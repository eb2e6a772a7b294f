package io.tsrpc.server;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiHandler;
import io.tsrpc.ApiReturn;
import io.tsrpc.Attributes;
import io.tsrpc.Connection;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.transport.Timeout;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.Sn;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One API call from its decoding to its answer. The first answer wins; who is second hears it from the return value. */
final class ServerCall<Req, Res> implements ApiCall<Req, Res> {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.api");

    private final ServerEngine engine;
    private final ServerConnection conn;
    private final ApiService<Req, Res> service;
    private final Req req;
    private final @Nullable Sn sn;
    private final Instant startTime = Instant.now();
    private final long startNanos = System.nanoTime();
    private final Attributes attributes = new Attributes();
    private final AtomicReference<@Nullable ApiReturn<Res>> ret = new AtomicReference<>();
    private final RunningCall running;
    private volatile long answeredNanos;
    private volatile Timeout timeout = Timeout.NEVER;

    ServerCall(ServerEngine engine, ServerConnection conn, ServerInput.Api<Req, Res> input, RunningCall running) {
        this.engine = engine;
        this.conn = conn;
        this.service = input.service();
        this.req = input.req();
        this.sn = input.sn();
        this.running = running;
    }

    // --- what handlers and flows see -----------------------------------------------------------------------------

    @Override
    public Req req() {
        return req;
    }

    @Override
    public Connection conn() {
        return conn;
    }

    @Override
    public ApiService<Req, Res> service() {
        return service;
    }

    @Override
    public OptionalLong sn() {
        return sn == null ? OptionalLong.empty() : sn.number();
    }

    @Nullable
    Sn replySn() {
        return sn;
    }

    @Override
    public Instant startTime() {
        return startTime;
    }

    @Override
    public Duration usedTime() {
        long end = answeredNanos;
        return Duration.ofNanos((end == 0 ? System.nanoTime() : end) - startNanos);
    }

    @Override
    public Attributes attributes() {
        return attributes;
    }

    @Override
    public @Nullable ApiReturn<Res> ret() {
        return ret.get();
    }

    @Override
    public boolean succ(Res res) {
        return answer(ApiReturn.success(res));
    }

    @Override
    public boolean error(TsrpcError error) {
        return answer(ApiReturn.failure(error));
    }

    // --- running -------------------------------------------------------------------------------------------------

    /** Runs flows and the handler on the calling thread. Throws nothing. */
    void run() {
        startTimeout();
        try {
            if (engine.flows().preApiCallFlow().run(this) == null) {
                stoppedByFlow();
            } else {
                handle();
                engine.flows().postApiCallFlow().run(this);
            }
        } catch (Throwable e) { // whatever user code throws, a StackOverflowError included, is the answer of this call
            // only
            errorFrom(e);
        } finally {
            running.handlerDone();
        }
    }

    private void handle() {
        ApiHandler<Req, Res> handler = engine.apiHandlers().get(service);
        if (handler == null) {
            error(TsrpcError.of("Unhandled API: " + service.name(), TsrpcErrorType.SERVER_ERROR, "UNHANDLED_API"));
            return;
        }
        try {
            handler.handle(this);
        } catch (Throwable e) {
            errorFrom(e);
        }
    }

    private void stoppedByFlow() {
        stopTimeout();
        if (ret.get() == null) {
            LOG.debug("[{}] {} was stopped by preApiCallFlow", conn.id(), service);
            conn.noAnswer();
            running.answered();
        }
    }

    private void startTimeout() {
        timeout = engine.timer()
                .after(
                        engine.settings().apiTimeout(),
                        () -> engine.spareThreads().execute(this::timedOut));
    }

    private void timedOut() {
        if (error(TsrpcError.of("Server Timeout", TsrpcErrorType.SERVER_ERROR, "SERVER_TIMEOUT"))) {
            LOG.warn(
                    "[{}] {} was not answered within {}",
                    conn.id(),
                    service,
                    engine.settings().apiTimeout());
        }
    }

    private void stopTimeout() {
        timeout.cancel();
    }

    /** Answers with what was thrown, if nothing has answered yet. */
    private void errorFrom(Throwable thrown) {
        ApiReturn<Res> failure = failureFrom(thrown);
        if (!answer(failure)) {
            LOG.warn("[{}] {} threw after its answer", conn.id(), service, thrown);
        }
    }

    private ApiReturn<Res> failureFrom(Throwable thrown) {
        if (thrown instanceof TsrpcException expected) {
            return ApiReturn.failure(expected.error());
        }
        LOG.error("[{}] {} failed", conn.id(), service, thrown);
        return internalError(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
    }

    private ApiReturn<Res> internalError(String inner) {
        TsrpcError error = TsrpcError.of("Internal Server Error", TsrpcErrorType.SERVER_ERROR, "INTERNAL_ERR");
        return ApiReturn.failure(engine.settings().returnInnerError() ? error.with("innerErr", inner) : error);
    }

    // --- answering -----------------------------------------------------------------------------------------------

    private boolean answer(ApiReturn<Res> first) {
        if (!ret.compareAndSet(null, first)) {
            return false;
        }
        stopTimeout();
        answeredNanos = System.nanoTime();
        try {
            deliver(first);
        } finally {
            running.answered();
        }
        return true;
    }

    private void deliver(ApiReturn<Res> answer) {
        ApiReturn<Res> checked = checkedByFlow(answer);
        if (checked == null) {
            conn.noAnswer();
            return;
        }
        ret.set(checked);
        try {
            conn.reply(this, checked);
        } catch (Throwable e) { // a codec of the user's can throw anything, and the caller must hear of it
            LOG.error("[{}] {} has an answer that cannot be sent", conn.id(), service, e);
            ApiReturn<Res> failure = internalError(String.valueOf(e.getMessage()));
            ret.set(failure);
            conn.reply(this, failure);
        }
    }

    /** A flow that throws answers in place of the handler, but does not see that answer again: it would loop. */
    private @Nullable ApiReturn<Res> checkedByFlow(ApiReturn<Res> answer) {
        try {
            ServerFlows.Returning<?> passed =
                    engine.flows().preApiReturnFlow().run(new ServerFlows.Returning<>(this, answer));
            ServerFlows.Returning<Res> typed = passed == null ? null : passed.as(service);
            return typed == null ? null : typed.ret();
        } catch (Throwable e) {
            return failureFrom(e);
        }
    }

    /** Called by the connection when the answer is on its way. */
    void sent(ApiReturn<Res> answer) {
        engine.runPostFlow(engine.flows().postApiReturnFlow(), new ServerFlows.Returning<>(this, answer));
    }
}
