package io.tsrpc.client;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.CodecException;
import io.tsrpc.concurrent.Durations;
import io.tsrpc.concurrent.Executors;
import io.tsrpc.concurrent.Inbox;
import io.tsrpc.concurrent.UserThreads;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What clients of all transports do: flows, encoding, timeouts and aborts of calls and messages. The transport says how
 * a call and a message are encoded and carries them.
 */
public abstract class ClientEngine implements Client {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.api");
    private static final Logger EXECUTOR_LOG = LoggerFactory.getLogger("io.tsrpc.client.executor");

    private final ClientSettings settings;
    private final ClientFlows flows = new ClientFlows();
    private final PendingCalls pending = new PendingCalls();
    private final SerialNumbers serialNumbers = new SerialNumbers();
    private final UserThreads userThreads;
    private final Inbox<Runnable> later;
    private final ScheduledExecutorService timer = Executors.timer("tsrpc-client-timer");
    private volatile boolean closed;

    /** An engine at rest: threads begin with the first need. */
    protected ClientEngine(ClientSettings settings) {
        this.settings = settings;
        this.userThreads = UserThreads.ofClient(settings.executor(), "tsrpc-client", EXECUTOR_LOG);
        this.later = new Inbox<>(userThreads, work -> work);
    }

    /** Encodes a call. Throws {@link CodecException} if the request cannot be written. */
    protected abstract <Req> Frame encodeCall(ApiService<Req, ?> service, Req req, long sn);

    /** Encodes a message. Throws {@link CodecException} if it cannot be written. */
    protected abstract <M> Frame encodeMsg(MsgService<M> service, M msg);

    /** Sends a call's request and sees to it that the call is settled by its answer. Returns at once. */
    protected abstract void transmit(Call<?, ?> call, Frame request);

    /** Sends a message. Returns at once; the future completes on the executor or has completed. */
    protected abstract ClientFuture<SendResult> transmit(MsgService<?> service, Frame message);

    /** The error of a call that took too long. */
    protected abstract TsrpcError timeoutError();

    /** Closes what the transport holds; called once. */
    protected abstract void shut();

    @Override
    public final ServiceProto proto() {
        return settings.proto();
    }

    @Override
    public final ClientFlows flows() {
        return flows;
    }

    @Override
    public final long lastSn() {
        return serialNumbers.last();
    }

    // --- calls ---------------------------------------------------------------------------------------------------

    @Override
    public final <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req, CallOptions options) {
        if (closed) {
            Call<Req, Res> refused = new Call<>(this, service, req, options, 0);
            refused.fail(ClientErrors.closed());
            return refused;
        }
        Call<Req, Res> call = new Call<>(this, service, req, options, serialNumbers.next());
        LOG.debug("[ApiReq] #{} {}", call.number(), service);
        pending.add(call);
        begin(call);
        if (closed) { // meanwhile, and perhaps unseen by close()
            call.fail(ClientErrors.closed());
        }
        return call;
    }

    private <Req, Res> void begin(Call<Req, Res> call) {
        ClientFlows.CallApi<?, ?> passed = FlowRuns.run("preCallApiFlow", flows.preCallApiFlow(), call.asked());
        ClientFlows.CallApi<Req, Res> asked = passed == null ? null : passed.as(call.service());
        if (asked == null) {
            call.fail(ClientErrors.stoppedBy("preCallApiFlow"));
            return;
        }
        call.asked(asked);
        if (asked.ret() != null) {
            call.settle(asked.ret());
        } else if (!proto().contains(call.service())) {
            call.fail(ClientErrors.invalidApi(call.service()));
        } else {
            send(call, asked);
        }
    }

    private <Req, Res> void send(Call<Req, Res> call, ClientFlows.CallApi<Req, Res> asked) {
        Encoded encoded = encode(() -> encodeCall(call.service(), asked.req(), call.number()));
        if (encoded.frame == null) {
            call.fail(ClientErrors.invalidRequest(encoded.problem));
            return;
        }
        ClientFlows.SendData data = FlowRuns.run(
                "preSendDataFlow", flows.preSendDataFlow(), new ClientFlows.SendData(call.service(), encoded.frame));
        if (data == null) {
            call.fail(ClientErrors.stoppedBy("preSendDataFlow"));
        } else if (!call.isSettled()) {
            startTimer(call, asked.options());
            transmit(call, data.data());
        }
    }

    private void startTimer(Call<?, ?> call, CallOptions options) {
        Duration timeout = options.timeout() == null ? settings.timeout() : options.timeout();
        if (!timeout.isZero()) {
            call.timer(schedule(timeout, () -> call.fail(timeoutError())));
        }
    }

    // --- messages ------------------------------------------------------------------------------------------------

    @Override
    public final <M> ClientFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        if (closed) {
            return completed(SendResult.failure(ClientErrors.closed()));
        }
        ClientFlows.Msg<?> passed =
                FlowRuns.run("preSendMsgFlow", flows.preSendMsgFlow(), new ClientFlows.Msg<>(service, msg));
        ClientFlows.Msg<M> sending = passed == null ? null : passed.as(service);
        if (sending == null) {
            return completed(SendResult.failure(ClientErrors.stoppedBy("preSendMsgFlow")));
        }
        if (!proto().contains(service)) {
            return completed(SendResult.failure(ClientErrors.invalidMsg(service)));
        }
        return send(sending);
    }

    private <M> ClientFuture<SendResult> send(ClientFlows.Msg<M> sending) {
        Encoded encoded = encode(() -> encodeMsg(sending.service(), sending.msg()));
        if (encoded.frame == null) {
            return completed(SendResult.failure(ClientErrors.invalidMessage(encoded.problem)));
        }
        ClientFlows.SendData data = FlowRuns.run(
                "preSendDataFlow", flows.preSendDataFlow(), new ClientFlows.SendData(sending.service(), encoded.frame));
        if (data == null) {
            return completed(SendResult.failure(ClientErrors.stoppedBy("preSendDataFlow")));
        }
        ClientFuture<SendResult> result = transmit(sending.service(), data.data());
        return flows.postSendMsgFlow().isEmpty() ? result : result.thenApply(r -> afterSending(sending, r));
    }

    private SendResult afterSending(ClientFlows.Msg<?> sending, SendResult result) {
        if (result.isSucc()) {
            FlowRuns.run("postSendMsgFlow", flows.postSendMsgFlow(), sending);
        }
        return result;
    }

    // --- encoding ------------------------------------------------------------------------------------------------

    /** A frame, or why there is none. */
    private record Encoded(@Nullable Frame frame, String problem) {}

    private static Encoded encode(Supplier<Frame> encoder) {
        try {
            return new Encoded(encoder.get(), "");
        } catch (CodecException e) {
            return new Encoded(null, String.valueOf(e.getMessage()));
        } catch (Throwable e) { // the user's own codec, or his own collection
            LOG.error("A value could not be encoded", e);
            return new Encoded(null, e.toString());
        }
    }

    // --- ends ----------------------------------------------------------------------------------------------------

    @Override
    public final void abort(long sn) {
        Call<?, ?> call = pending.get(sn);
        if (call != null) {
            call.abort();
        }
    }

    @Override
    public final void abortByKey(String abortKey) {
        pending.failAll(call -> abortKey.equals(call.asked().options().abortKey()), ClientErrors.aborted());
    }

    @Override
    public final void abortAll() {
        pending.failAll(call -> true, ClientErrors.aborted());
    }

    @Override
    public final void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        pending.failAll(call -> true, ClientErrors.closed());
        shut();
    }

    // --- for transports ------------------------------------------------------------------------------------------

    /** What the user asked for. */
    protected final ClientSettings settings() {
        return settings;
    }

    /** Whether {@link #close()} was called. */
    protected final boolean isClosed() {
        return closed;
    }

    /** The calls under way. */
    final PendingCalls pending() {
        return pending;
    }

    /** What {@code preRecvDataFlow} makes of what arrived, or null if it stopped. */
    protected final @Nullable Frame passRecvFlow(Frame data) {
        return FlowRuns.run("preRecvDataFlow", flows.preRecvDataFlow(), data);
    }

    /** Where user code runs. */
    protected final Executor userThreads() {
        return userThreads;
    }

    /** Runs work that may wait on the executor, soon and beside other work. */
    protected final void later(Runnable work) {
        later.add(work);
    }

    /** A future to be completed on the executor only. */
    protected final <T extends @Nullable Object> ClientFuture<T> newFuture() {
        return new ClientFuture<>(userThreads);
    }

    /** A future that is there already. */
    protected final <T extends @Nullable Object> ClientFuture<T> completed(T value) {
        ClientFuture<T> future = newFuture();
        future.complete(value);
        return future;
    }

    /** Runs a short task, no user code, after a delay. */
    protected final Future<?> schedule(Duration delay, Runnable task) {
        return timer.schedule(task, Durations.saturatedNanos(delay), TimeUnit.NANOSECONDS);
    }
}
