package io.tsrpc.client;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.TsrpcError;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.ApiService;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call under way. Whoever settles it first, an answer, a timeout, an abort or a failure, decides what it returns.
 *
 * @param <Req> the request type
 * @param <Res> the response type
 */
public final class Call<Req, Res> extends ClientFuture<ApiReturn<Res>> implements ApiFuture<Res> {
    private final ClientEngine engine;
    private final ApiService<Req, Res> service;
    private final long sn;
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile ClientFlows.CallApi<Req, Res> asked;
    private volatile @Nullable Future<?> timer;
    private volatile @Nullable Runnable giveUp;
    private volatile @Nullable Object carrier;

    /** A call with a serial number, or one that is refused and has 0. */
    Call(ClientEngine engine, ApiService<Req, Res> service, Req req, CallOptions options, long sn) {
        super(engine.userThreads());
        this.engine = engine;
        this.service = service;
        this.sn = sn;
        this.asked = new ClientFlows.CallApi<>(service, req, options, null);
    }

    /** What is called. */
    public ApiService<Req, Res> service() {
        return service;
    }

    @Override
    public OptionalLong sn() {
        return sn == 0 ? OptionalLong.empty() : OptionalLong.of(sn);
    }

    long number() {
        return sn;
    }

    /** What was asked: at first by the caller, then what {@code preCallApiFlow} made of it. */
    ClientFlows.CallApi<Req, Res> asked() {
        return asked;
    }

    void asked(ClientFlows.CallApi<Req, Res> changed) {
        asked = changed;
    }

    /** What ends this call if it takes too long. */
    void timer(Future<?> timer) {
        this.timer = timer;
        if (isSettled()) {
            timer.cancel(false);
        }
    }

    /** Runs {@code giveUp}, which must not block, when the call ends without its answer. */
    public void onGiveUp(Runnable giveUp) {
        this.giveUp = giveUp;
        if (isSettled()) {
            giveUp.run();
        }
    }

    /** The connection that carries the request, null before it is sent. */
    @Nullable
    Object carrier() {
        return carrier;
    }

    void carrier(Object carrier) {
        this.carrier = carrier;
    }

    /** Whether what it returns has been decided. */
    public boolean isSettled() {
        return settled.get();
    }

    /** Decides that the call fails, unless something else has been decided. Any thread may do that. */
    public void fail(TsrpcError error) {
        settle(ApiReturn.failure(error));
    }

    /** Decides what the call returns, unless something else has been decided. Any thread may do that. */
    void settle(ApiReturn<Res> ret) {
        Runnable returning = settleHere(ret);
        if (returning != null) {
            Runnable undo = giveUp;
            if (undo != null) {
                undo.run();
            }
            engine.later(returning);
        }
    }

    /**
     * Decides what the call returns, unless something else has been decided.
     *
     * @return what the calling thread, one of the executor's, must run next, or null if it came too late
     */
    @Nullable
    Runnable settleHere(ApiReturn<Res> ret) {
        if (!settled.compareAndSet(false, true)) {
            return null;
        }
        engine.pending().remove(this);
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
        return () -> passOn(ret);
    }

    /** Returns now, on this thread, which is one of the executor's; unless something else has been decided. */
    public void doReturn(ApiReturn<Res> ret) {
        Runnable returning = settleHere(ret);
        if (returning != null) {
            returning.run();
        }
    }

    private void passOn(ApiReturn<Res> ret) {
        ClientFlows flows = engine.flows();
        ClientFlows.Returning<?, ?> passed = FlowRuns.run("preApiReturnFlow", flows.preApiReturnFlow(), returning(ret));
        ClientFlows.Returning<Req, Res> last = passed == null ? null : passed.as(service);
        ClientFlows.Returning<Req, Res> returned =
                last == null ? returning(ApiReturn.failure(ClientErrors.stoppedBy("preApiReturnFlow"))) : last;
        if (!flows.postApiReturnFlow().isEmpty()) {
            // after the return, and not behind what is chained on it, which may take long
            var unused = thenRunAsync(() -> FlowRuns.run("postApiReturnFlow", flows.postApiReturnFlow(), returned));
        }
        complete(returned.ret());
    }

    private ClientFlows.Returning<Req, Res> returning(ApiReturn<Res> ret) {
        ClientFlows.CallApi<Req, Res> what = asked;
        return new ClientFlows.Returning<>(service, what.req(), what.options(), ret);
    }

    @Override
    public void abort() {
        fail(ClientErrors.aborted());
    }
}
