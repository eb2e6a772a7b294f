package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.SendResult;
import io.tsrpc.concurrent.Inbox;
import io.tsrpc.concurrent.ReadControl;
import io.tsrpc.concurrent.SerialQueue;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.ServerOutput;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A long connection, over which frames go both ways. A transport extends it, implements the three ways out and calls the
 * three ways in, all of which return at once.
 */
public abstract class DuplexServerConnection extends ServerConnection {
    /** How many frames may wait for their processing until the peer is no longer read from. */
    private static final int PAUSE_AT = 256;

    private static final int RESUME_AT = PAUSE_AT / 2;

    /** How large they may be together. */
    private static final long PAUSE_AT_SIZE = 1 << 20;

    private static final long RESUME_AT_SIZE = PAUSE_AT_SIZE / 2;

    private final Inbox<Frame> inbox;
    private final SerialQueue messages = new SerialQueue();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong waitingSize = new AtomicLong();
    private final Object readingLock = new Object();
    private final ReadControl reading = new ReadControl(() -> !isPaused(), this::readable);
    private final AtomicInteger callsToBegin = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> afterCallsBegan = new AtomicReference<>();
    private volatile boolean paused;
    private volatile @Nullable DataFormat format;
    private volatile ConnectionStatus status = ConnectionStatus.OPENED;

    /**
     * A connection that is about to open.
     *
     * @param format how to speak, or null to let the first frame decide
     */
    protected DuplexServerConnection(ServerEngine engine, String ip, @Nullable DataFormat format) {
        super(engine, ip);
        this.format = format;
        this.inbox = Inbox.held(engine.userThreads(), this::process);
    }

    // --- ways out, for the transport to implement ----------------------------------------------------------------

    /** Queues a frame in order without waiting; false if the connection is closed or the peer is too far behind. */
    protected abstract boolean transmit(Frame frame);

    /** The same with what is known of others that leave with it; for transports that can gain by gathering. */
    protected boolean transmit(Frame frame, Gathering gathering) {
        return transmit(frame);
    }

    /** Closes after everything that was queued. Called once. */
    protected abstract void shutdown(int code, String reason);

    /** Stops reading from the peer, or goes on. */
    protected abstract void readable(boolean on);

    // --- ways in, for the transport to call ----------------------------------------------------------------------

    /** The connection is open. What arrives on it is processed when {@code postConnectFlow} has ended. */
    public final void opened() {
        if (engine().admit(this)) {
            inbox.begin(this::runConnectFlow);
        } else {
            close(1012, "");
        }
    }

    /** A frame has arrived. */
    public final void received(Frame frame) {
        if (status != ConnectionStatus.OPENED || !engine().isOpened()) {
            return; // as in TSRPC, what arrives while stopping is not answered
        }
        began(1, frame.size());
        inbox.add(frame);
    }

    /** Frames have arrived together. What they cause to be sent can so be known to leave together. */
    public final void received(List<Frame> frames) {
        if (status == ConnectionStatus.OPENED && engine().isOpened()) {
            began(frames.size(), frames.stream().mapToLong(Frame::size).sum());
            inbox.addAll(frames);
        }
    }

    /**
     * The connection is gone. {@code postDisconnectFlow} runs when the messages that have arrived before are handled, and the
     * calls have begun.
     */
    public final void closed(@Nullable String reason) {
        status = ConnectionStatus.CLOSED;
        if (tryLeave()) {
            inbox.end(() -> messages.add(() -> onceCallsHaveBegun(() -> runDisconnectFlow(reason))));
        }
    }

    private void onceCallsHaveBegun(Runnable end) {
        afterCallsBegan.set(end);
        if (callsToBegin.get() == 0) {
            runAfterCallsBegan();
        }
    }

    private void callBegins() {
        if (callsToBegin.decrementAndGet() == 0 && afterCallsBegan.get() != null) {
            engine().userThreads().execute(this::runAfterCallsBegan);
        }
    }

    private void runAfterCallsBegan() {
        Runnable end = afterCallsBegan.getAndSet(null);
        if (end != null) {
            end.run();
        }
    }

    // --- reading -------------------------------------------------------------------------------------------------

    private @Nullable Runnable process(Frame frame) {
        return engine().receiving().receive(this, frame);
    }

    /** Work that follows a frame: a call runs at once, messages one after the other. */
    final @Nullable Runnable workFor(ServerInput input, Frame frame) {
        if (input instanceof ServerInput.Api<?, ?> api) {
            Runnable call = engine().receiving().callFor(this, api);
            callsToBegin.incrementAndGet();
            return () -> {
                callBegins();
                ended(frame);
                call.run();
            };
        }
        ServerInput.Msg<?> msg = (ServerInput.Msg<?>) input;
        return messages.add(() -> {
            engine().receiving().handle(this, msg);
            ended(frame);
        });
    }

    private void began(int frames, long size) {
        boolean large = waitingSize.addAndGet(size) >= PAUSE_AT_SIZE;
        if (waiting.addAndGet(frames) >= PAUSE_AT || large) {
            adjustReading();
        }
    }

    /** A frame is done, or a call of it has begun: it does not wait any more. */
    final void ended(Frame frame) {
        waitingSize.addAndGet(-frame.size());
        waiting.decrementAndGet();
        if (paused) {
            adjustReading();
        }
    }

    private void adjustReading() {
        synchronized (readingLock) {
            if (!paused && (waiting.get() >= PAUSE_AT || waitingSize.get() >= PAUSE_AT_SIZE)) {
                paused = true; // said before looking again: a frame that ends after that resumes
            }
            if (paused && waiting.get() <= RESUME_AT && waitingSize.get() <= RESUME_AT_SIZE) {
                paused = false;
            }
        }
        reading.update();
    }

    private boolean isPaused() {
        return paused;
    }

    /** Decides the format if nothing has yet. */
    final void settleFormat(Frame first) {
        if (format == null) {
            boolean json = first instanceof Frame.Text && engine().settings().json();
            format = json ? DataFormat.JSON : DataFormat.BINARY;
        }
    }

    // --- writing -------------------------------------------------------------------------------------------------

    @Override
    protected final <Res> Frame encode(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        return ServerOutput.reply(engine().settings().dialect(dataFormat()), call.service(), call.replySn(), ret);
    }

    @Override
    protected final boolean transmitReply(ServerCall<?, ?> call, ApiReturn<?> ret, Frame frame) {
        if (status != ConnectionStatus.OPENED) {
            return false;
        }
        boolean sent = transmit(frame, gathering(false));
        if (!sent) {
            close("Too far behind in reading"); // an answer that is dropped would be waited for in vain
        }
        return sent;
    }

    @Override
    public final <M> SendResult sendMsg(MsgService<M> service, M msg) {
        return new Outgoing<>(engine(), service, msg).sendTo(this);
    }

    /** Hands a message to the transport. */
    final boolean transmitMsg(Frame frame, boolean broadcast) {
        return status == ConnectionStatus.OPENED && transmit(frame, gathering(broadcast));
    }

    /** What is sent is mostly due to one of the frames in work: if there are others, so will be what they cause. */
    private Gathering gathering(boolean broadcast) {
        int unprocessed = waiting.get();
        if (unprocessed > 1) {
            return Gathering.CERTAIN;
        }
        return broadcast || unprocessed + runningCalls().get() > 1 ? Gathering.LIKELY : Gathering.NONE;
    }

    @Override
    public final DataFormat dataFormat() {
        DataFormat settled = format;
        if (settled == null) {
            return engine().settings().json() ? DataFormat.JSON : DataFormat.BINARY;
        }
        return settled;
    }

    @Override
    public final ConnectionStatus status() {
        return status;
    }

    @Override
    public final void close(String reason) {
        close(1000, reason);
    }

    /** Closes with a close code of RFC 6455. */
    public final void close(int code, String reason) {
        synchronized (this) {
            if (status != ConnectionStatus.OPENED) {
                return;
            }
            status = ConnectionStatus.CLOSING;
        }
        shutdown(code, reason);
    }
}
