package io.tsrpc.engine;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.proto.ApiService;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.TransportConnection;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A call under way. Whatever settles it first, a reply, a timeout, an abort or a failure, decides what it returns. Any thread may
 * settle it; it completes on a thread for user code.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
public final class Call<Req, Res> extends UserFuture<ApiReturn<Res>> implements ApiFuture<Res> {
    private final long sn;
    private final CallFlows flows;
    private final Ended ended;
    private final Settlement settlement = new Settlement();
    private volatile CallRequest<Req, Res> request;
    private volatile @Nullable TransportConnection connection;

    /** Is told that a call is settled, once, before it returns. */
    @FunctionalInterface
    interface Ended {
        /** The call is settled by {@code ret}. Returns at once. */
        void ended(Call<?, ?> call, ApiReturn<?> ret);
    }

    /** A call with a serial number, or one that is refused and has 0. */
    Call(CallRequest<Req, Res> request, long sn, CallFlows flows, Ended ended, Executor userThreads) {
        super(userThreads);
        this.request = request;
        this.sn = sn;
        this.flows = flows;
        this.ended = ended;
    }

    /** What is called. */
    public ApiService<Req, Res> service() {
        return request.service();
    }

    /** What is asked: at first by the caller, then what a flow has made of it. */
    public CallRequest<Req, Res> request() {
        return request;
    }

    /** Changes what is asked, before it is encoded. */
    public void request(CallRequest<Req, Res> changed) {
        request = changed;
    }

    @Override
    public OptionalLong sn() {
        return sn == 0 ? OptionalLong.empty() : OptionalLong.of(sn);
    }

    long number() {
        return sn;
    }

    // --- while it is under way -----------------------------------------------------------------------------------

    /** Says which connection carries the request: only a reply on the same one counts. To be said before the request is sent. */
    public void sentOn(TransportConnection connection) {
        this.connection = connection;
    }

    boolean isOn(TransportConnection connection) {
        return this.connection == connection;
    }

    void timeout(Timeout timeout) {
        settlement.timeout(timeout);
    }

    /** Says how the request is cancelled if the call ends without its reply. Must not block. */
    public void onCancel(Runnable cancel) {
        settlement.onCancel(cancel);
    }

    // --- its end -------------------------------------------------------------------------------------------------

    /** Whether it is decided what the call returns. */
    public boolean isSettled() {
        return settlement.isSettled();
    }

    /** Fails the call and cancels its request, unless it is settled. */
    public void fail(TsrpcError error) {
        settle(ApiReturn.failure(error));
    }

    /** Settles the call without its reply, whose request is cancelled, unless it is settled. */
    void settle(ApiReturn<Res> ret) {
        if (settlement.tryCancel()) {
            ended.ended(this, ret);
            defaultExecutor().execute(() -> complete(flows.beforeReturn(this, ret)));
        }
    }

    /**
     * Settles the call with its reply.
     *
     * @return what the calling thread, one for user code, must run to complete the call, or null if it was settled before
     */
    @Nullable
    Runnable trySettle(ApiReturn<Res> ret) {
        if (!settlement.trySettle()) {
            return null;
        }
        ended.ended(this, ret);
        return () -> complete(flows.beforeReturn(this, ret));
    }

    /** Settles the call with its reply and completes it on the calling thread, one for user code; unless it is settled. */
    public void tryComplete(ApiReturn<Res> ret) {
        Runnable completion = trySettle(ret);
        if (completion != null) {
            completion.run();
        }
    }

    @Override
    public void abort() {
        fail(CallErrors.aborted());
    }
}
