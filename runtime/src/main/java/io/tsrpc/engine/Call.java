package io.tsrpc.engine;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.proto.ApiService;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.TransportConnection;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A pending call. The first event settles it and decides its return: a reply, a timeout, an abort or a failure. Any
 * thread may settle it; it completes on a thread for user code.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
public final class Call<Req, Res> extends UserFuture<ApiReturn<Res>> implements ApiFuture<Res> {
    private final long sn;
    private final CallFlows flows;
    private final SettledListener listener;
    private final Settlement settlement = new Settlement();
    private volatile CallRequest<Req, Res> request;
    private volatile @Nullable TransportConnection connection;

    /** Notified once, when a call is settled and before it returns. */
    @FunctionalInterface
    interface SettledListener {
        /** Called when {@code ret} has settled the call. Must return at once. */
        void settled(Call<?, ?> call, ApiReturn<?> ret);
    }

    /** Creates a call. {@code sn} is its serial number, or 0 if the call is refused. */
    Call(CallRequest<Req, Res> request, long sn, CallFlows flows, SettledListener listener, Executor userThreads) {
        super(userThreads);
        this.request = request;
        this.sn = sn;
        this.flows = flows;
        this.listener = listener;
    }

    /** The API that is called. */
    public ApiService<Req, Res> service() {
        return request.service();
    }

    /** The request: initially the caller's, later the one that a flow returned. */
    public CallRequest<Req, Res> request() {
        return request;
    }

    /** Replaces the request, before it is encoded. */
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

    /**
     * Sets the connection that carries the request: only a reply on this connection settles the call. Must be called
     * before the request is sent.
     */
    public void sentOn(TransportConnection connection) {
        this.connection = connection;
    }

    boolean isOn(TransportConnection connection) {
        return this.connection == connection;
    }

    void timeout(Timeout timeout) {
        settlement.timeout(timeout);
    }

    /** Sets the action that cancels the request if the call ends without its reply. The action must not block. */
    public void onCancel(Runnable cancel) {
        settlement.onCancel(cancel);
    }

    // --- its end -------------------------------------------------------------------------------------------------

    /** Whether the return of the call is decided. */
    public boolean isSettled() {
        return settlement.isSettled();
    }

    /** Fails the call and cancels its request, unless the call is settled. */
    public void fail(TsrpcError error) {
        settle(ApiReturn.failure(error));
    }

    /**
     * Settles the call without a reply and cancels its request, unless the call is settled. If this throws, because there is no
     * memory, the call is not settled: it has to be failed again, or else something later does it.
     */
    void settle(ApiReturn<Res> ret) {
        if (settlement.tryCancel()) {
            try {
                defaultExecutor().execute(() -> {
                    listener.settled(this, ret); // not before: what is still pending can be failed again
                    finish(ret);
                });
            } catch (Throwable e) {
                settlement.reopen();
                throw e;
            }
        }
    }

    /**
     * Settles the call with its reply.
     *
     * @return the work that completes the call, to be run by the calling thread, which must be one for user code; null
     *     if the call was settled before
     */
    @Nullable
    Runnable trySettle(ApiReturn<Res> ret) {
        Runnable completion = () -> finish(ret); // first: there may be no memory
        if (!settlement.trySettle()) {
            return null;
        }
        try {
            listener.settled(this, ret);
        } catch (Throwable e) {
            settlement.reopen();
            throw e;
        }
        return completion;
    }

    private void finish(ApiReturn<Res> ret) {
        ApiReturn<Res> last = ret;
        Interrupts.forget();
        try {
            last = flows.beforeReturn(this, ret);
        } catch (Throwable e) { // an OutOfMemoryError; the call must return nevertheless
            SafeTask.failed(e);
        }
        Interrupts.forget();
        complete(last);
    }

    /**
     * Settles the call with its reply and completes it on the calling thread, which must be one for user code. Does
     * nothing if the call is settled.
     */
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
