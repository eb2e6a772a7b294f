package io.tsrpc.server;

import io.tsrpc.ConnectionStatus;
import io.tsrpc.concurrent.Inbox;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The inbound side of one long connection, from a transport's frames to calls and messages. The order is fixed:
 * {@code postConnectFlow}, then the frames, each through the receive flow and its decoding, then
 * {@code postDisconnectFlow}. Calls of one connection run concurrently, its messages one at a time.
 */
final class FramePipeline implements ConnectionListener {
    private final DuplexConnection conn;
    private final Connections connections;
    private final Watermarks waiting;
    private final FrameSteps steps;
    private final Executor userThreads;
    private final ServerObserver observer;
    private final Inbox<Frame> inbox;
    private final @Nullable MessageRate rate;
    private final SerialQueue messages = new SerialQueue();
    private final AtomicInteger callsNotBegun = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> pendingEnd = new AtomicReference<>();

    /**
     * Creates the pipeline of a connection that is about to open.
     *
     * @param maxRate how many frames are processed in a second, or null for any number
     */
    FramePipeline(
            DuplexConnection conn,
            Connections connections,
            Watermarks waiting,
            FrameSteps steps,
            Executor userThreads,
            ServerObserver observer,
            Timer timer,
            @Nullable Integer maxRate) {
        this.conn = conn;
        this.connections = connections;
        this.waiting = waiting;
        this.steps = steps;
        this.userThreads = userThreads;
        this.observer = observer;
        this.inbox = Inbox.held(userThreads, this::process);
        this.rate = maxRate == null ? null : new MessageRate(maxRate, timer, inbox);
    }

    // --- what the transport tells --------------------------------------------------------------------------------

    @Override
    public void opened() {
        if (connections.add(conn)) {
            observer.opened(conn);
            inbox.begin(() -> steps.flows().connected(conn));
        } else {
            conn.close(CloseCodes.SERVICE_RESTART, "");
        }
    }

    @Override
    public void received(Frame frame) {
        if (isReceiving()) {
            arrived(1, frame.size());
            if (rate == null) {
                inbox.add(frame);
            } else {
                rate.add(List.of(frame));
            }
        }
    }

    @Override
    public void received(List<Frame> frames) {
        if (isReceiving()) {
            arrived(frames.size(), frames.stream().mapToLong(Frame::size).sum());
            if (rate == null) {
                inbox.addAll(frames);
            } else {
                rate.add(frames);
            }
        }
    }

    private boolean isReceiving() {
        return !isRefused() && conn.status() == ConnectionStatus.OPENED;
    }

    /** Closes the connection if the server holds far too much. */
    private boolean isRefused() {
        if (!waiting.isRefused()) {
            return false;
        }
        conn.close(CloseCodes.TRY_AGAIN_LATER, "The server is overloaded");
        return true;
    }

    private void arrived(int frames, long size) {
        observer.framesIn(conn, frames, size);
        waiting.add(frames, size);
        observer.queued(conn, waiting.frames(), waiting.size());
    }

    @Override
    public void closing(int code, @Nullable String reason) {
        boolean unused = conn.startClosing();
    }

    @Override
    public void closed(int code, @Nullable String given) {
        String reason = given == null || given.isEmpty() ? null : given;
        conn.markClosed();
        conn.leaveRooms();
        if (conn.calls().hasUnanswered()) {
            userThreads.execute(() -> steps.responder().connectionEnded(conn));
        }
        if (conn.hasCancellations()) {
            userThreads.execute(conn.cancellations()::cancel);
        }
        if (connections.remove(conn)) { // otherwise it was refused, and never reported as opened
            observer.closed(conn, reason);
        }
        Runnable end = () -> inbox.end(() ->
                messages.add(() -> whenCallsHaveBegun(() -> steps.flows().disconnected(conn, reason))));
        if (rate == null) {
            end.run();
        } else {
            rate.end(end);
        }
    }

    // --- one frame after the other -------------------------------------------------------------------------------

    /** Decodes a frame. Returns the work that follows, which may take long, or null if there is none. */
    private @Nullable Runnable process(Frame frame) {
        try {
            Frame data = isRefused() ? null : steps.flows().received(conn, frame); // decoding may make it far larger
            if (data != null) {
                conn.settleFormat(data);
                return workOf(steps.decoder().decode(data), frame.size());
            }
        } catch (FlowFailedException e) {
            ServerInput.InvalidCall call = callerOf(frame, e);
            if (call != null) {
                return workOf(call, frame.size());
            }
        } catch (InvalidInputException e) {
            steps.inputLog().log(conn, e);
            String reason = steps.errors().of(e).message();
            conn.close(e.refusal() == null ? CloseCodes.NORMAL : CloseCodes.REFUSED, reason);
        } catch (Throwable e) { // a user's codec may throw anything; other frames must still be processed
            steps.inputLog().logFailure(conn, e);
            conn.close(CloseCodes.INTERNAL_ERROR, "Internal Server Error");
        }
        waiting.remove(frame.size());
        return null;
    }

    /** Returns the call that a frame is, at which the receive flow has thrown; null if it cannot be told. */
    private ServerInput.@Nullable InvalidCall callerOf(Frame frame, FlowFailedException failure) {
        try {
            ServerInput.InvalidCall call = steps.decoder().caller(frame, failure);
            conn.settleFormat(frame);
            return call;
        } catch (InvalidInputException e) {
            steps.inputLog().logDropped(conn, failure);
            return null;
        } catch (Throwable e) { // no memory: the frame must be counted as processed nevertheless
            steps.inputLog().logFailure(conn, e);
            return null;
        }
    }

    private @Nullable Runnable workOf(ServerInput input, int size) {
        if (input instanceof ServerInput.InvalidCall call) {
            steps.inputLog().log(conn, call);
            return () -> {
                waiting.remove(size);
                conn.refuse(call, steps.errors().of(call.problem()));
            };
        }
        if (input instanceof ServerInput.Api<?, ?> api) {
            Runnable call = steps.responder().workOf(conn, api);
            callsNotBegun.incrementAndGet();
            conn.callArrived();
            return () -> {
                callBegan();
                waiting.remove(size);
                call.run();
            };
        }
        ServerInput.Msg<?> msg = (ServerInput.Msg<?>) input;
        int growth = Math.max(0, msg.size() - size);
        waiting.grow(growth);
        return messages.add(() -> {
            steps.dispatcher().handle(conn, msg);
            waiting.shrink(growth);
            waiting.remove(size);
        });
    }

    // --- the end: after messages have been handled, and calls have begun or were dropped ------------------------

    private void whenCallsHaveBegun(Runnable end) {
        pendingEnd.set(end);
        if (callsNotBegun.get() == 0) {
            runEnd();
        }
    }

    private void callBegan() {
        if (callsNotBegun.decrementAndGet() == 0 && pendingEnd.get() != null) {
            userThreads.execute(this::runEnd);
        }
    }

    private void runEnd() {
        Runnable end = pendingEnd.getAndSet(null);
        if (end != null) {
            Interrupts.forget();
            end.run();
        }
    }
}
