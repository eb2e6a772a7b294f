package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ApiReturn;
import io.tsrpc.Attributes;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.SlowConsumerPolicy;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.wire.ServerInput;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A long connection, over which frames go both ways: its state and its outbound side. {@link FramePipeline} is its
 * inbound side.
 */
final class DuplexConnection extends BaseConnection implements Recipient {
    private final TransportConnection transport;
    private final Watermarks waiting;
    private final ReplyEncoder replies;
    private final ServerObserver observer;
    private final Executor userThreads;
    private final SlowConsumerPolicy slowConsumers;
    private final RoomPlan rooms;
    private final WritableWaits waits;
    private final boolean json;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile ConnectionStatus status = ConnectionStatus.OPENED;

    @GuardedBy("this")
    private @Nullable LatestMessages latest; // few connections need them

    @GuardedBy("this")
    private @Nullable Memberships memberships;

    private volatile boolean knowsRooms;
    private volatile @Nullable DataFormat format;

    /**
     * Creates a connection that is about to open.
     *
     * @param waiting frames that have arrived and are not processed yet
     * @param json whether the server accepts JSON
     * @param format the data format, or null if the first frame determines it
     */
    DuplexConnection(
            Server server,
            String id,
            RequestHead request,
            Attributes attributes,
            MsgSender sender,
            TransportConnection transport,
            Watermarks waiting,
            ReplyEncoder replies,
            ServerObserver observer,
            Executor userThreads,
            SlowConsumerPolicy slowConsumers,
            RoomPlan rooms,
            boolean json,
            @Nullable DataFormat format) {
        super(server, id, request, attributes, sender);
        this.transport = transport;
        this.waiting = waiting;
        this.replies = replies;
        this.observer = observer;
        this.userThreads = userThreads;
        this.slowConsumers = slowConsumers;
        this.rooms = rooms;
        this.waits = new WritableWaits(transport, userThreads);
        this.json = json;
        this.format = format;
    }

    @Override
    public boolean belongsToWork() {
        return false;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    // --- format --------------------------------------------------------------------------------------------------

    /** Sets the format from the first frame, if it is not known yet. */
    void settleFormat(Frame first) {
        if (format == null) {
            format = first instanceof Frame.Text && json ? DataFormat.JSON : DataFormat.BINARY;
        }
    }

    @Override
    public DataFormat dataFormat() {
        DataFormat settled = format;
        if (settled == null) {
            return json ? DataFormat.JSON : DataFormat.BINARY;
        }
        return settled;
    }

    // --- sending -------------------------------------------------------------------------------------------------

    /** Counts a call that will be answered, or end in {@link #noReply}. */
    void callArrived() {
        unanswered.incrementAndGet();
    }

    @Override
    public <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret) throws FlowFailedException {
        Frame frame = replies.encode(this, call, ret);
        return reply(frame, settle(call));
    }

    @Override
    public boolean fail(ServerCall<?, ?> call, TsrpcError error) {
        int others = settle(call); // first: nothing follows if the error cannot be encoded either
        return reply(replies.encodeError(this, call, error), others);
    }

    @Override
    public void giveUp(ServerCall<?, ?> call) {
        noReply(call);
        close(CloseCodes.INTERNAL_ERROR, "Internal Server Error");
    }

    /** Counts a call as answered, once. Returns how many others are unanswered. */
    private int settle(ServerCall<?, ?> call) {
        return call.trySettle() ? unanswered.decrementAndGet() : unanswered.get();
    }

    /** Answers a call whose request could not be decoded, through {@code preSendDataFlow}. */
    void refuse(ServerInput.InvalidCall call, TsrpcError error) {
        boolean unused = reply(replies.encodeRefusal(this, call, error), unanswered.get());
    }

    private boolean reply(@Nullable Frame frame, int others) {
        if (frame == null || status() != ConnectionStatus.OPENED) {
            return false;
        }
        boolean sent = transport.send(frame, gathering(waiting.frames() + others)) && observed(frame);
        if (!sent) {
            closeSlow(); // the caller would wait in vain for a dropped answer
        }
        return sent;
    }

    /** Sends nothing. Other calls continue; the caller waits until its own timeout, as in TSRPC. */
    @Override
    public void noReply(ServerCall<?, ?> call) {
        int unused = settle(call);
    }

    /** What has become of a message. */
    enum Sent {
        QUEUED,
        CLOSED,
        /** The peer reads too slowly. */
        FULL,
        /** It has left the room whose message it is. */
        LEFT
    }

    @Override
    public DuplexConnection duplex() {
        return this;
    }

    @Override
    public Sent transmit(Frame frame, boolean broadcast) {
        return settled(offer(frame, broadcast));
    }

    @Override
    public Sent transmit(SharedFrame frame, boolean broadcast) {
        return settled(offer(frame, broadcast));
    }

    /** As {@link #transmit(Frame, boolean)}, but nothing is done about a peer that reads too slowly. */
    Sent offer(Frame frame, boolean broadcast) {
        if (status() != ConnectionStatus.OPENED) {
            return Sent.CLOSED;
        }
        return transport.send(frame, gathering(broadcast)) && observed(frame) ? Sent.QUEUED : full();
    }

    /** As {@link #transmit(SharedFrame, boolean)}, but nothing is done about a peer that reads too slowly. */
    Sent offer(SharedFrame frame, boolean broadcast) {
        if (status() != ConnectionStatus.OPENED) {
            return Sent.CLOSED;
        }
        if (!transport.send(frame, gathering(broadcast))) {
            return full();
        }
        Frame before = frame.before();
        if (before != null) {
            observer.frameOut(this, before.size());
        }
        observer.frameOut(this, frame.frame().size());
        return Sent.QUEUED;
    }

    /** Whether the transport has not taken a frame because it is full: it may be closed, and has not said so yet. */
    private Sent full() {
        return transport.pendingBytes() == 0 ? Sent.CLOSED : Sent.FULL;
    }

    private Sent settled(Sent sent) {
        if (sent == Sent.FULL && slowConsumers == SlowConsumerPolicy.CLOSE) {
            closeSlow();
        }
        return sent;
    }

    /** Closes the connection, because the client reads too slowly for what it must get. */
    void closeSlow() {
        close(CloseCodes.TRY_AGAIN_LATER, "The client reads too slowly");
    }

    @Override
    public long pendingBytes() {
        return transport.pendingBytes();
    }

    @Override
    public TsrpcFuture<Void> whenWritable() {
        UserFuture<Void> future = new UserFuture<>(userThreads);
        return awaitWritable(() -> future.complete(null)) ? future : UserFuture.done(userThreads);
    }

    /** Runs an action on a thread for user code when half of the queue is free. Returns false, and does not run it, if that is so now. */
    boolean awaitWritable(Runnable action) {
        return waits.await(action);
    }

    /** An action that waits does not run any more. Returns whether it has waited. */
    boolean giveUpWait(Runnable action) {
        return waits.giveUp(action);
    }

    @Override
    public <M> SendResult sendLatest(MsgService<M> service, Object key, M msg) {
        requireNonNull(service, "service");
        requireNonNull(key, "key");
        requireNonNull(msg, "msg");
        return latest().send(service, key, msg);
    }

    private synchronized LatestMessages latest() {
        if (latest == null) {
            latest = new LatestMessages(this, this::awaitWritable);
        }
        return latest;
    }

    private boolean observed(Frame sent) {
        observer.frameOut(this, sent.size());
        return true;
    }

    /** A message that is sent while one frame or call is under way probably belongs to it. */
    private Gathering gathering(boolean broadcast) {
        return gathering(broadcast ? 1 : waiting.frames() + unanswered.get() - 1);
    }

    /**
     * Estimates whether more frames follow soon. Most outbound frames result from an inbound frame: while others are in
     * progress, more will follow.
     *
     * @param following how many frames and calls under way will lead to another outbound frame
     */
    private Gathering gathering(int following) {
        if (waiting.frames() > 1) {
            return Gathering.CERTAIN;
        }
        return following > 0 ? Gathering.LIKELY : Gathering.NONE;
    }

    // --- rooms ---------------------------------------------------------------------------------------------------

    /** Whether the client knows rooms, so that it is told about them. */
    boolean knowsRooms() {
        return knowsRooms;
    }

    /** The client knows rooms: it is told about those in which it is, and about all others from now on. */
    void learnedRooms() {
        boolean isNew;
        synchronized (this) {
            isNew = !knowsRooms;
            knowsRooms = true;
        }
        if (isNew) {
            memberships().tell();
        }
    }

    /** The rooms that it is in. */
    synchronized Memberships memberships() {
        if (memberships == null) {
            memberships = new Memberships(this, rooms, status == ConnectionStatus.CLOSED);
        }
        return memberships;
    }

    @Override
    public void bind(String userId) {
        memberships().bind(Names.checked(userId, "userId"));
    }

    @Override
    public void unbind() {
        memberships().bind(null);
    }

    @Override
    public Optional<String> userId() {
        return memberships().userId();
    }

    /** Leaves all rooms: the connection has been marked as closed. */
    void leaveRooms() {
        Memberships all;
        synchronized (this) {
            all = memberships;
        }
        if (all != null) {
            all.end();
        }
    }

    // --- closing -------------------------------------------------------------------------------------------------

    @Override
    public ConnectionStatus status() {
        return status;
    }

    @Override
    public void close(String reason) {
        requireNonNull(reason, "reason");
        close(CloseCodes.NORMAL, reason);
    }

    /** Closes the connection with a close code of RFC 6455. Does nothing unless it is open. */
    void close(int code, String reason) {
        if (startClosing()) {
            transport.close(code, reason);
        }
    }

    /** Changes the status to closing. Returns false if the connection was not open. */
    synchronized boolean startClosing() {
        if (status != ConnectionStatus.OPENED) {
            return false;
        }
        status = ConnectionStatus.CLOSING;
        return true;
    }

    /** Changes the status to closed: the transport has reported the end of the connection. */
    synchronized void markClosed() {
        status = ConnectionStatus.CLOSED;
    }
}
