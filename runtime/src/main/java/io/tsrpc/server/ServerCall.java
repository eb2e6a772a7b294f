package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Attributes;
import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.TsrpcError;
import io.tsrpc.log.ThrownText;
import io.tsrpc.proto.ApiService;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.Sn;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One API call as handlers and flows see it. The first answer wins; later ones return false. */
final class ServerCall<Req, Res> implements ApiCall<Req, Res> {
    private final Responder responder;
    private final ReplyChannel channel;
    private final ApiService<Req, Res> service;
    private final Req req;
    private final @Nullable Sn sn;
    private final Timer timer;
    private final RunningCall running;
    private final Instant startTime = Instant.now();
    private final long startNanos;
    private final Attributes attributes = new Attributes();

    /** Its neighbours among the calls of its connection without an answer, which {@link CallSlots} guards. */
    @Nullable
    ServerCall<?, ?> earlier;

    @Nullable
    ServerCall<?, ?> later;

    @GuardedBy("this")
    private boolean cancelled;

    @GuardedBy("this")
    private @Nullable Cancellation cancellation; // few calls need one

    @GuardedBy("this")
    private boolean ended;

    @GuardedBy("this")
    private boolean settled;

    private volatile @Nullable ApiReturn<Res> ret; // changed under the lock
    private volatile long answeredNanos;
    private volatile Timeout timeout = Timeout.NEVER;

    ServerCall(
            Responder responder,
            ReplyChannel channel,
            ServerInput.Api<Req, Res> input,
            Timer timer,
            RunningCall running) {
        this.responder = responder;
        this.channel = channel;
        this.service = input.service();
        this.req = input.req();
        this.sn = input.sn();
        this.timer = timer;
        this.running = running;
        this.startNanos = timer.nanoTime();
    }

    // --- what handlers and flows see -----------------------------------------------------------------------------

    @Override
    public Req req() {
        return req;
    }

    @Override
    public Connection conn() {
        return channel.connection();
    }

    @Override
    public ApiService<Req, Res> service() {
        return service;
    }

    @Override
    public OptionalLong sn() {
        return sn == null ? OptionalLong.empty() : sn.number();
    }

    @Override
    public Instant startTime() {
        return startTime;
    }

    @Override
    public Duration usedTime() {
        long end = answeredNanos;
        return Duration.ofNanos((end == 0 ? timer.nanoTime() : end) - startNanos);
    }

    @Override
    public Attributes attributes() {
        return attributes;
    }

    @Override
    public @Nullable ApiReturn<Res> ret() {
        return ret;
    }

    @Override
    public boolean succ(Res res) {
        return (res == null && ret == null) // said here, as a codec would say something else
                ? responder.errorFrom(this, new NullPointerException("The response of " + service + " is null"))
                : tryAnswer(new ApiReturn.Success<>(res));
    }

    @Override
    public boolean error(TsrpcError error) {
        requireNonNull(error, "error");
        return tryAnswer(ApiReturn.failure(error));
    }

    // --- answering later -----------------------------------------------------------------------------------------

    /**
     * Answers with what a stage completes with. If the call is answered in another way, or its connection ends before,
     * nobody needs the stage any more: it is cancelled if it can be.
     */
    void answerWith(CompletionStage<Res> stage) {
        if (stage instanceof Future<?> future) {
            cancellation().cancelAtEnd(future);
        }
        var unused = stage.whenComplete(this::answerWith);
    }

    private void answerWith(@Nullable Res res, @Nullable Throwable thrown) {
        stageCompleted();
        if (thrown != null) {
            responder.failed(this, ThrownText.ofStage(thrown));
        } else if (res == null) {
            responder.failed(this, new NullPointerException("The stage of " + service + " completed with null"));
        } else {
            boolean unused = succ(res);
        }
    }

    private void stageCompleted() {
        Cancellation current;
        synchronized (this) {
            current = cancellation;
        }
        if (current != null) {
            current.stageCompleted();
        }
    }

    // --- cancellation --------------------------------------------------------------------------------------------

    @Override
    public synchronized boolean isCancelled() {
        return cancelled || (ret == null && isAbandonedByCaller());
    }

    private boolean isAbandonedByCaller() {
        return conn().status() != ConnectionStatus.OPENED;
    }

    @Override
    public void onCancel(Runnable action) {
        requireNonNull(action, "action");
        cancellation().onCancel(action);
    }

    /** Returns what is to happen when the call is cancelled. It has ended if the call is over. */
    private Cancellation cancellation() {
        Cancellation current;
        synchronized (this) {
            if (cancellation == null) {
                cancellation = new Cancellation(this);
            }
            current = cancellation;
        }
        channel.cancellations().add(current);
        if (ret != null || isAbandonedByCaller()) { // the end may have missed it
            end(current);
        }
        return current;
    }

    private void end(Cancellation current) {
        current.end();
        channel.cancellations().remove(current);
    }

    // --- for who runs it -----------------------------------------------------------------------------------------

    ReplyChannel channel() {
        return channel;
    }

    RunningCall running() {
        return running;
    }

    /** The serial number that the reply must carry, or null if it carries none. */
    @Nullable
    Sn replySn() {
        return sn;
    }

    /** Sets the timeout that answers this call if the handler does not. */
    void timeout(Timeout next) {
        Timeout before = timeout;
        timeout = next;
        before.cancel();
    }

    /** The timeout begins anew, as the handler has come so far that its caller hears of it. */
    void prolong() {
        responder.startTimeout(this);
    }

    /** Replaces the winning answer before it is sent. */
    synchronized void ret(ApiReturn<Res> changed) {
        ret = changed;
    }

    /** Answers the call unless it has an answer. Returns whether this was the first. */
    boolean tryAnswer(ApiReturn<Res> first) {
        return tryAnswer(first, isAbandonedByCaller());
    }

    /** Answers a call that has taken too long, and cancels it. Returns false if it has an answer. */
    boolean timeOut(TsrpcError error) {
        return tryAnswer(ApiReturn.failure(error), true);
    }

    private boolean tryAnswer(ApiReturn<Res> first, boolean cancels) {
        Cancellation current;
        synchronized (this) {
            if (ret != null) {
                return false;
            }
            ret = first;
            cancelled = cancels;
            current = cancellation;
        }
        timeout.cancel();
        answeredNanos = timer.nanoTime();
        running.answering(this);
        try {
            responder.deliver(this, first);
        } finally {
            running.answered();
            if (current != null) {
                end(current); // last: the caller need not wait for what that runs
            }
        }
        return true;
    }

    /** Marks the call as no longer to be answered, by a reply or by none. Returns false if it was marked before. */
    synchronized boolean trySettle() {
        boolean first = !settled;
        settled = true;
        return first;
    }

    /** Marks the call as ended. Returns false if it was ended before. */
    synchronized boolean tryEnd() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    /** Whether a flow has stopped the call before it was answered. */
    synchronized boolean isStopped() {
        return ended && ret == null;
    }

    /**
     * Abandons the call unless it has an answer: the server will not answer, but the code that stopped it still may.
     * Returns whether the call was abandoned.
     */
    boolean tryAbandon() {
        if (!tryLeave()) {
            return false;
        }
        channel.noReply(this);
        Cancellation current;
        synchronized (this) {
            current = cancellation;
        }
        if (current != null) {
            end(current);
        }
        return true;
    }

    /** Stops to wait for an answer. Returns false if there is one. Who does that for a whole connection cancels its calls too. */
    boolean tryLeave() {
        timeout.cancel();
        if (ret != null) {
            return false;
        }
        running.answering(this);
        running.answered();
        return true;
    }
}
