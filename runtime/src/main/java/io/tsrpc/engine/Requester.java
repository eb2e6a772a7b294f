package io.tsrpc.engine;

import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.TsrpcError;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.wire.MalformedFrameException;
import io.tsrpc.wire.Reply;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls and settles them: serial numbers, timeouts, aborts, replies. Independent of the role, client or server,
 * and of the transport. Thread-safe.
 */
public final class Requester {
    private final ServiceProto proto;
    private final Duration defaultTimeout;
    private final CallFlows flows;
    private final Executor userThreads;
    private final Timer timer;
    private final Log callLog;
    private final Log replyLog;
    private final RepeatedLog unreadable;
    private final PendingCalls pending = new PendingCalls();
    private final SerialNumbers serialNumbers = new SerialNumbers();
    private volatile @Nullable TsrpcError closed;

    /**
     * Creates a requester without calls.
     *
     * @param defaultTimeout the timeout of calls without one of their own; zero means none
     * @param callLog logs calls that are made
     * @param replyLog logs replies that settle no call or cannot be decoded
     */
    public Requester(
            ServiceProto proto,
            Duration defaultTimeout,
            CallFlows flows,
            Executor userThreads,
            Timer timer,
            Log callLog,
            Log replyLog) {
        this.proto = proto;
        this.defaultTimeout = defaultTimeout;
        this.flows = flows;
        this.userThreads = userThreads;
        this.timer = timer;
        this.callLog = callLog;
        this.replyLog = replyLog;
        this.unreadable = new RepeatedLog(replyLog);
    }

    // --- calling -------------------------------------------------------------------------------------------------

    /**
     * Calls an API. Runs the flows before the call on the calling thread, then sends the request with {@code sender}.
     */
    public <Req, Res> Call<Req, Res> call(
            RequestSender sender, ApiService<Req, Res> service, Req req, CallOptions options) {
        CallRequest<Req, Res> request = new CallRequest<>(service, req, options);
        TsrpcError refusal = closed;
        if (refusal != null) {
            return refused(request, refusal);
        }
        Call<Req, Res> call = new Call<>(request, serialNumbers.next(), flows, this::unregister, userThreads);
        register(call);
        try {
            prepare(sender, call);
        } catch (Throwable e) { // no memory, no thread for the timer, a transport that throws
            callLog.error("{} could not be called", service, e);
            call.fail(CallErrors.notMade(e));
        }
        TsrpcError closedMeanwhile = closed;
        if (closedMeanwhile != null) { // close() may have run concurrently and missed this call
            call.fail(closedMeanwhile);
        }
        return call;
    }

    private <Req, Res> Call<Req, Res> refused(CallRequest<Req, Res> request, TsrpcError error) {
        Call<Req, Res> call = new Call<>(request, 0, flows, (refused, ret) -> {}, userThreads);
        call.fail(error);
        return call;
    }

    /** Registers a call. Every call with a serial number passes here once, before its first flow. */
    private void register(Call<?, ?> call) {
        if (callLog.isDebug()) {
            callLog.debug("[ApiReq] #{} {}", call.number(), call.service());
        }
        pending.add(call);
    }

    /**
     * Unregisters a call. Every registered call passes here once, when it is settled and before the flows of its
     * return.
     */
    private void unregister(Call<?, ?> call, ApiReturn<?> ret) {
        pending.remove(call);
    }

    private <Req, Res> void prepare(RequestSender sender, Call<Req, Res> call) {
        ApiReturn<Res> answer = flows.beforeCall(call);
        if (answer != null) {
            call.settle(answer);
        } else if (!proto.contains(call.service())) {
            call.fail(CallErrors.invalidApi(call.service()));
        } else {
            encode(sender, call);
        }
    }

    private <Req, Res> void encode(RequestSender sender, Call<Req, Res> call) {
        EncodeResult encoded = EncodeResult.of(
                () -> sender.encode(call.service(), call.request().req(), call.number()), callLog);
        if (encoded.frame() == null) {
            Throwable fault = encoded.fault();
            call.fail(fault == null ? CallErrors.invalidRequest(encoded.problem()) : CallErrors.notMade(fault));
            return;
        }
        Frame data = flows.beforeSend(call.service(), encoded.frame());
        if (data == null) {
            call.fail(CallErrors.stoppedBy("preSendDataFlow"));
        } else if (!call.isSettled()) {
            call.timeout(timer.after(timeoutOf(call), () -> call.fail(sender.timeoutError())));
            sender.send(call, data);
        }
    }

    private Duration timeoutOf(Call<?, ?> call) {
        Duration own = call.request().options().timeout();
        return own == null ? defaultTimeout : own;
    }

    // --- settling ------------------------------------------------------------------------------------------------

    /**
     * Settles the call that a reply answers.
     *
     * @return the work that completes the call, to be run by the calling thread, which must be one for user code; null
     *     if no pending call of this connection has the reply's serial number
     */
    public @Nullable Runnable settle(TransportConnection connection, Reply reply) {
        Call<?, ?> call = pending.get(reply.sn());
        if (call == null || !call.isOn(connection)) {
            replyLog.debug("Reply #{} is ignored: no call on its connection waits for it", reply.sn());
            return null;
        }
        return settle(call, reply);
    }

    private <Res> @Nullable Runnable settle(Call<?, Res> call, Reply reply) {
        ApiReturn<Res> ret;
        try {
            ret = reply.read(call.service());
        } catch (MalformedFrameException e) {
            unreadable.warnOfInput(
                    e, "A frame that looks like reply #{} could not be decoded and is ignored", reply.sn());
            return null;
        } catch (Throwable e) { // a user's codec may throw anything; other frames must still be processed
            unreadable.warnOfInput(e, "Reply #{} of {} could not be decoded", reply.sn(), call.service());
            ret = ApiReturn.failure(CallErrors.unreadable(e));
        }
        return call.trySettle(ret);
    }

    /** Fails the calls whose requests a connection carries: no reply to them can arrive any more. */
    public void connectionLost(TransportConnection connection, TsrpcError error) {
        pending.failAll(call -> call.isOn(connection), error);
    }

    /** Aborts the call with this serial number, if it is pending. */
    public void abort(long sn) {
        Call<?, ?> call = pending.get(sn);
        if (call != null) {
            call.abort();
        }
    }

    /** Aborts the calls with this abort key. */
    public void abortByKey(String abortKey) {
        pending.failAll(call -> abortKey.equals(call.request().options().abortKey()), CallErrors.aborted());
    }

    /** Aborts all calls. */
    public void abortAll() {
        pending.failAll(call -> true, CallErrors.aborted());
    }

    /** Fails all pending calls and, from now on, every new one. */
    public void close(TsrpcError error) {
        closed = error;
        pending.failAll(call -> true, error);
    }

    // --- state ---------------------------------------------------------------------------------------------------

    /** Whether a call is pending. */
    public boolean hasCalls() {
        return !pending.isEmpty();
    }

    /** The serial number of the last call, or 0 before the first. */
    public long lastSn() {
        return serialNumbers.last();
    }
}
