package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.ReconnectListener;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.engine.Call;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.ThrownText;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.ClientOutput;
import io.tsrpc.wire.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The successive long connections of a client, each a {@link Link}. Calls and messages are sent on the current one. If the client comes
 * back by itself, they wait while it does.
 *
 * <p>Transports and user code are called without a lock. Each decision to connect has a number, its turn: what a later one has
 * overtaken has no effect.
 */
final class Links implements Carrier, Link.Owner {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);

    private final Dialect dialect;
    private final Function<Links, Link> newLink;
    private final @Nullable Comeback comeback;
    private final Duration timeout;
    private final Timer timer;
    private final Executor userThreads;

    @GuardedBy("this")
    private boolean closed;

    @GuardedBy("this")
    private final HeldItems held;

    /** Whether the client is to be connected: it comes back then. */
    @GuardedBy("this")
    private boolean isWanted;

    /** Whether one thread sends what is held. */
    @GuardedBy("this")
    private boolean isReleasing;

    @GuardedBy("this")
    private int turn;

    @GuardedBy("this")
    private Timeout nextAttempt = Timeout.NEVER;

    /** The link that is ready, from when it has said so until it says that it is lost. Unused if the client does not come back. */
    @GuardedBy("this")
    private @Nullable Link ready;

    /** The link on which the user has disconnected. */
    @GuardedBy("this")
    private @Nullable Link left;

    private volatile @Nullable Link link;
    private volatile boolean isComingBack;

    /** Whether what is sent is held, so that it does not overtake what is held already. */
    private volatile boolean isHolding;

    /**
     * Creates a carrier without a connection.
     *
     * @param newLink creates a link that has not started to connect
     * @param comeback how the client comes back, or null if it does not
     * @param timeout for how long a message may be held
     */
    Links(
            Dialect dialect,
            Function<Links, Link> newLink,
            @Nullable Comeback comeback,
            Duration timeout,
            Timer timer,
            Executor userThreads) {
        this.dialect = dialect;
        this.newLink = newLink;
        this.comeback = comeback;
        this.held = comeback == null ? new HeldItems(0, 0) : comeback.heldItems();
        this.timeout = timeout;
        this.timer = timer;
        this.userThreads = userThreads;
    }

    // --- connection ----------------------------------------------------------------------------------------------

    ClientStatus status() {
        Link current = link;
        if (isComingBack) {
            return ClientStatus.RECONNECTING;
        }
        return current == null ? ClientStatus.CLOSED : current.status();
    }

    @Nullable
    Duration latency() {
        Link current = link;
        return current == null ? null : current.latency();
    }

    UserFuture<ConnectResult> connect(Headers headers) {
        UserFuture<ConnectResult> known = outcome();
        if (known != null) {
            return known;
        }
        Link fresh;
        try {
            fresh = newLink.apply(this);
        } catch (Throwable e) { // a transport that throws
            ConnectFailure why = notMade(e);
            return completed(new ConnectResult(why.message(), why));
        }
        synchronized (this) {
            known = outcome(); // somebody else may have connected meanwhile
            if (known != null) {
                return known;
            }
            link = fresh;
            overtake();
            Comeback back = comeback;
            if (back != null && !isComingBack) {
                back.backoff().begin();
                isWanted = back.isFromStart();
                isHolding = isWanted;
            }
        }
        fresh.begin(headers);
        return fresh.connected();
    }

    /** What {@link #connect} returns if it has nothing to do, otherwise null. */
    private synchronized @Nullable UserFuture<ConnectResult> outcome() {
        Link current = link;
        if (closed) {
            return completed(ConnectResult.failure("The client is closed"));
        }
        if (current == null) {
            return null;
        }
        return switch (current == ready ? ClientStatus.OPENED : current.status()) {
            case OPENED -> completed(ConnectResult.success());
            case OPENING -> current.connected();
            default -> null;
        };
    }

    private static ConnectFailure notMade(Throwable thrown) {
        LOG.error("The transport made no connection", thrown);
        String text = "The transport made no connection: " + ThrownText.of(thrown);
        return new ConnectFailure(ErrorCode.CONNECT_ERR, text, null, thrown);
    }

    UserFuture<Void> disconnect(int code, String reason) {
        return disconnect(code, reason, ClientErrors.notConnected());
    }

    /** Disconnects for good. What is held fails with {@code error}. */
    private UserFuture<Void> disconnect(int code, String reason, TsrpcError error) {
        Link current;
        List<Held> unsent;
        synchronized (this) {
            current = link;
            left = current;
            ready = null;
            overtake();
            unsent = endComingBack();
        }
        fail(unsent, error);
        return current == null ? UserFuture.done(userThreads) : current.disconnect(code, reason);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        var unused = disconnect(CloseCodes.NORMAL, "", ClientErrors.closed());
    }

    // --- coming back ---------------------------------------------------------------------------------------------

    /** Makes what was planned or is being decided ineffective. Returns the number of the new turn. */
    @GuardedBy("this")
    private int overtake() {
        nextAttempt.cancel();
        nextAttempt = Timeout.NEVER;
        turn++;
        return turn;
    }

    /** The client does not come back by itself any more. Returns what was held. */
    @GuardedBy("this")
    private List<Held> endComingBack() {
        isWanted = false;
        isComingBack = false;
        isHolding = false;
        return held.takeAll();
    }

    private static void fail(List<Held> items, TsrpcError error) {
        items.forEach(item -> SafeTask.run(() -> item.fail(error)));
    }

    @Override
    public void ready(Link now) {
        Comeback back = comeback;
        if (back == null) {
            return;
        }
        Runnable tell;
        boolean releases;
        synchronized (this) {
            if (now != link || now == left) {
                return;
            }
            ready = now;
            isWanted = true;
            isComingBack = false;
            back.backoff().opened();
            tell = back.events().add(ReconnectListener::connected);
            releases = !isReleasing;
            isReleasing = true;
        }
        tell.run();
        if (releases) {
            release();
        }
    }

    @Override
    public void lost(Link gone, ClientFlows.Disconnected how) {
        Comeback back = comeback;
        if (back == null) {
            return;
        }
        Runnable tell;
        int mine;
        synchronized (this) {
            if (gone != ready) {
                return;
            }
            ready = null;
            isComingBack = true;
            isHolding = true;
            back.backoff().lost();
            tell = back.events().add(listener -> listener.lost(how.code(), how.reason()));
            mine = overtake();
        }
        tell.run();
        decideLater(back, mine, Comeback.why(how), () -> back.endsAfter(how));
    }

    @Override
    public void failed(Link attempt, ConnectResult result, boolean isFinal) {
        Comeback back = comeback;
        if (back == null) {
            return;
        }
        int mine;
        synchronized (this) {
            if (attempt != link || !isWanted) {
                return;
            }
            isComingBack = true;
            mine = overtake();
        }
        ConnectFailure why = Comeback.why(result);
        decideLater(back, mine, why, () -> isFinal || back.endsAfter(why));
    }

    private void decideLater(Comeback back, int mine, ConnectFailure why, BooleanSupplier isEnd) {
        userThreads.execute(() -> decide(back, mine, why, isEnd));
    }

    /** Plans the next attempt or gives up. Runs user code. */
    private void decide(Comeback back, int mine, ConnectFailure why, BooleanSupplier isEnd) {
        boolean ends = isEnd.getAsBoolean();
        Runnable tell;
        List<Held> unsent = List.of();
        synchronized (this) {
            if (mine != turn) {
                return;
            }
            Duration delay = ends ? null : plan(back, mine);
            if (delay != null) {
                int attempt = back.backoff().attempt();
                tell = back.events().add(why, (listener, told) -> listener.waiting(attempt, delay, told));
            } else {
                tell = back.events().add(why, ReconnectListener::gaveUp);
                unsent = endComingBack();
            }
        }
        tell.run();
        fail(unsent, ClientErrors.notConnected());
    }

    /** Plans the next attempt. Returns when it is, from now; null if there is none. */
    @GuardedBy("this")
    private @Nullable Duration plan(Comeback back, int mine) {
        Duration delay = back.backoff().next();
        if (delay == null) {
            return null;
        }
        try {
            nextAttempt = timer.after(delay, () -> userThreads.execute(() -> attempt(back, mine)));
            return delay;
        } catch (Throwable e) { // no thread for the timer
            LOG.error("The client gives up, because no attempt to connect could be planned", e);
            overtake(); // the task may run nevertheless
            return null;
        }
    }

    private void attempt(Comeback back, int mine) {
        Link fresh = null;
        ConnectFailure problem = null;
        try {
            fresh = newLink.apply(this);
        } catch (Throwable e) { // a transport that throws
            problem = notMade(e);
        }
        int next;
        synchronized (this) {
            if (mine != turn) {
                return;
            }
            next = overtake();
            if (fresh != null) {
                link = fresh;
            }
        }
        if (fresh != null) {
            fresh.begin(Headers.NONE);
        } else if (problem != null) {
            ConnectFailure why = problem;
            decide(back, next, why, () -> back.endsAfter(why));
        }
    }

    // --- sending -------------------------------------------------------------------------------------------------

    @Override
    public <Req> Frame encode(ApiService<Req, ?> service, Req req, long sn) {
        return ClientOutput.call(dialect, service, req, sn);
    }

    @Override
    public <M> Frame encode(MsgService<M> service, M msg) {
        return ClientOutput.message(dialect, service, msg);
    }

    @Override
    public void send(Call<?, ?> call, Frame request) {
        Link open = open();
        if (open != null) {
            open.send(call, request);
            return;
        }
        TsrpcError error = hold(new Held.OfCall(call, request));
        if (error != null) {
            call.fail(error);
        }
    }

    @Override
    public UserFuture<SendResult> send(MsgService<?> service, Frame message) {
        Link open = open();
        if (open != null) {
            return completed(Held.OfMessage.result(open.send(message)));
        }
        Held.OfMessage item = new Held.OfMessage(new PendingMessage(userThreads), message);
        TsrpcError error = hold(item);
        if (error != null) {
            return completed(SendResult.failure(error));
        }
        try {
            item.pending().settlement().timeout(timer.after(timeout, () -> item.fail(timeoutError())));
        } catch (Throwable e) { // no thread for the timer
            item.fail(CallErrors.notMade(e));
        }
        return item.pending();
    }

    /** The link on which can be sent at once, or null. */
    private @Nullable Link open() {
        Link current = link;
        return current != null && !isHolding && current.isReady() ? current : null;
    }

    /** Holds an item, or sends it if the client is connected again. Returns the error if neither is possible, otherwise null. */
    private @Nullable TsrpcError hold(Held item) {
        Link open;
        synchronized (this) {
            open = open();
            if (open == null) {
                if (closed) {
                    return ClientErrors.closed();
                }
                if (!isWanted) {
                    return ClientErrors.notConnected();
                }
                TsrpcError refusal = held.add(item, isReleasing);
                if (refusal != null) {
                    return refusal;
                }
                isHolding = true;
            }
        }
        if (open != null) {
            item.sendOn(open);
        } else {
            item.onCancel(() -> forget(item));
        }
        return null;
    }

    private synchronized void forget(Held item) {
        held.remove(item);
    }

    /** Sends what is held, in order, while the client is connected. One thread at a time does so. */
    private void release() {
        while (true) {
            Link to;
            Held item;
            synchronized (this) {
                to = ready;
                item = to != null && to.isReady() ? held.poll() : null;
                if (to == null || item == null) {
                    isReleasing = false;
                    isHolding &= to == null || !to.isReady(); // a loss is told soon
                    return;
                }
            }
            try {
                item.sendOn(to);
            } catch (Throwable e) { // no memory, a transport that throws
                LOG.error("What has waited for a connection could not be sent", e);
                item.fail(CallErrors.notMade(e));
            }
        }
    }

    @Override
    public TsrpcError timeoutError() {
        return ClientErrors.timeout();
    }

    private <T> UserFuture<T> completed(T value) {
        return UserFuture.completed(userThreads, value);
    }
}
