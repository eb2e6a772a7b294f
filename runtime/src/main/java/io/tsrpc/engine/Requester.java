package io.tsrpc.engine;

import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.TsrpcError;
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
import org.slf4j.Logger;

/**
 * Makes calls and settles them: serial numbers, timeouts, aborts, replies. It does not know which side it is on, nor what carries
 * the requests. Any thread may call any method.
 */
public final class Requester {
    private final ServiceProto proto;
    private final Duration defaultTimeout;
    private final CallFlows flows;
    private final Executor userThreads;
    private final Timer timer;
    private final Logger callLog;
    private final Logger replyLog;
    private final PendingCalls pending = new PendingCalls();
    private final SerialNumbers serialNumbers = new SerialNumbers();
    private volatile @Nullable TsrpcError closed;

    /**
     * A requester without calls.
     *
     * @param defaultTimeout of calls that say nothing else; zero: never
     * @param callLog for calls that are made
     * @param replyLog for replies that settle nothing, or cannot be decoded
     */
    public Requester(
            ServiceProto proto,
            Duration defaultTimeout,
            CallFlows flows,
            Executor userThreads,
            Timer timer,
            Logger callLog,
            Logger replyLog) {
        this.proto = proto;
        this.defaultTimeout = defaultTimeout;
        this.flows = flows;
        this.userThreads = userThreads;
        this.timer = timer;
        this.callLog = callLog;
        this.replyLog = replyLog;
    }

    // --- calling -------------------------------------------------------------------------------------------------

    /** Calls an API: the flows before it run on this thread, then the request is sent by {@code sender}. */
    public <Req, Res> Call<Req, Res> call(
            RequestSender sender, ApiService<Req, Res> service, Req req, CallOptions options) {
        CallRequest<Req, Res> request = new CallRequest<>(service, req, options);
        TsrpcError refusal = closed;
        if (refusal != null) {
            return refused(request, refusal);
        }
        Call<Req, Res> call = new Call<>(request, serialNumbers.next(), flows, this::ended, userThreads);
        began(call);
        prepare(sender, call);
        TsrpcError closedMeanwhile = closed;
        if (closedMeanwhile != null) { // perhaps close() has not seen this call
            call.fail(closedMeanwhile);
        }
        return call;
    }

    private <Req, Res> Call<Req, Res> refused(CallRequest<Req, Res> request, TsrpcError error) {
        Call<Req, Res> call = new Call<>(request, 0, flows, (refused, ret) -> {}, userThreads);
        call.fail(error);
        return call;
    }

    /** Every call with a serial number begins here, once: before its first flow. */
    private void began(Call<?, ?> call) {
        callLog.debug("[ApiReq] #{} {}", call.number(), call.service());
        pending.add(call);
    }

    /** Every call that has begun ends here, once: when its return is decided, before the flows of returning. */
    private void ended(Call<?, ?> call, ApiReturn<?> ret) {
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
            call.fail(CallErrors.invalidRequest(encoded.problem()));
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
     * @return what the calling thread, one for user code, must run to complete the call; null if no call waits for it here
     */
    public @Nullable Runnable settle(TransportConnection connection, Reply reply) {
        Call<?, ?> call = pending.get(reply.sn());
        if (call == null || !call.isOn(connection)) {
            replyLog.debug("Reply #{} comes too late", reply.sn());
            return null;
        }
        return settle(call, reply);
    }

    private <Res> @Nullable Runnable settle(Call<?, Res> call, Reply reply) {
        ApiReturn<Res> ret;
        try {
            ret = reply.read(call.service());
        } catch (MalformedFrameException e) {
            replyLog.warn("A frame that looks like reply #{} could not be decoded and is ignored", reply.sn(), e);
            return null;
        } catch (Throwable e) { // a user's codec can throw anything; other frames must go on
            replyLog.warn("Reply #{} of {} could not be decoded", reply.sn(), call.service(), e);
            ret = ApiReturn.failure(CallErrors.unreadable());
        }
        return call.trySettle(ret);
    }

    /** Fails the calls whose requests a connection carries: no reply can come any more. */
    public void connectionLost(TransportConnection connection, TsrpcError error) {
        pending.failAll(call -> call.isOn(connection), error);
    }

    /** Aborts the call with this serial number, if it is under way. */
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

    /** Fails all calls under way and, from now on, every new one. */
    public void close(TsrpcError error) {
        closed = error;
        pending.failAll(call -> true, error);
    }

    // --- state ---------------------------------------------------------------------------------------------------

    /** Whether a call is under way. */
    public boolean hasCalls() {
        return !pending.isEmpty();
    }

    /** The serial number of the last call, 0 before the first. */
    public long lastSn() {
        return serialNumbers.last();
    }
}
