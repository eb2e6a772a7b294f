package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.transport.TransportConnection;
import org.jspecify.annotations.Nullable;

/**
 * A long connection, over which frames go both ways: its state and its outbound side. {@link FramePipeline} is its
 * inbound side.
 */
final class DuplexConnection extends BaseConnection {
    private final TransportConnection transport;
    private final Watermarks waiting;
    private final ReplyEncoder replies;
    private final ServerObserver observer;
    private final boolean json;
    private volatile ConnectionStatus status = ConnectionStatus.OPENED;
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
            MsgSender sender,
            TransportConnection transport,
            Watermarks waiting,
            ReplyEncoder replies,
            ServerObserver observer,
            boolean json,
            @Nullable DataFormat format) {
        super(server, id, request, sender);
        this.transport = transport;
        this.waiting = waiting;
        this.replies = replies;
        this.observer = observer;
        this.json = json;
        this.format = format;
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

    @Override
    public <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Frame frame = replies.encode(this, call, ret);
        if (frame == null || status() != ConnectionStatus.OPENED) {
            return false;
        }
        boolean sent = transmit(frame, false);
        if (!sent) {
            close("The client reads too slowly"); // the caller would wait in vain for a dropped answer
        }
        return sent;
    }

    /** Sends nothing. Other calls continue; the caller waits until its own timeout, as in TSRPC. */
    @Override
    public void noReply() {}

    /** Hands a frame to the transport. Returns false if the connection is closed or the peer reads too slowly. */
    boolean transmit(Frame frame, boolean broadcast) {
        return status() == ConnectionStatus.OPENED && transport.send(frame, gathering(broadcast)) && observed(frame);
    }

    /**
     * Hands a shared frame, which goes to many connections, to the transport. Returns false if the connection is closed
     * or the peer reads too slowly.
     */
    boolean transmit(SharedFrame frame, boolean broadcast) {
        return status() == ConnectionStatus.OPENED
                && transport.send(frame, gathering(broadcast))
                && observed(frame.frame());
    }

    private boolean observed(Frame sent) {
        observer.frameOut(this, sent.size());
        return true;
    }

    /**
     * Estimates whether more frames follow soon. Most outbound frames result from an inbound frame: while others are in
     * progress, more will follow.
     */
    private Gathering gathering(boolean broadcast) {
        int unprocessed = waiting.frames();
        if (unprocessed > 1) {
            return Gathering.CERTAIN;
        }
        return broadcast || unprocessed + runningCalls().get() > 1 ? Gathering.LIKELY : Gathering.NONE;
    }

    // --- closing -------------------------------------------------------------------------------------------------

    @Override
    public ConnectionStatus status() {
        return status;
    }

    @Override
    public void close(String reason) {
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
