package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.Server;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.transport.TransportConnection;
import org.jspecify.annotations.Nullable;

/** A long connection, over which frames go both ways: its state, and the way out. The way in is {@link FramePipeline}. */
final class DuplexConnection extends BaseConnection {
    private final TransportConnection transport;
    private final Watermarks waiting;
    private final ReplyEncoder replies;
    private final ServerObserver observer;
    private final boolean json;
    private volatile ConnectionStatus status = ConnectionStatus.OPENED;
    private volatile @Nullable DataFormat format;

    /**
     * A connection that is about to open.
     *
     * @param waiting what has arrived and is not processed yet
     * @param json whether the server speaks JSON
     * @param format how to speak, or null to let the first frame decide
     */
    DuplexConnection(
            Server server,
            String id,
            String ip,
            MsgSender sender,
            TransportConnection transport,
            Watermarks waiting,
            ReplyEncoder replies,
            ServerObserver observer,
            boolean json,
            @Nullable DataFormat format) {
        super(server, id, ip, sender);
        this.transport = transport;
        this.waiting = waiting;
        this.replies = replies;
        this.observer = observer;
        this.json = json;
        this.format = format;
    }

    // --- format --------------------------------------------------------------------------------------------------

    /** Decides the format if nothing has yet. */
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
            close("Too far behind in reading"); // an answer that is dropped would be waited for in vain
        }
        return sent;
    }

    /** The other calls go on; the caller waits until its own timeout, as in TSRPC. */
    @Override
    public void noReply() {}

    /** Hands a frame to the transport; false if the connection is closed or too far behind in reading. */
    boolean transmit(Frame frame, boolean broadcast) {
        return status() == ConnectionStatus.OPENED && transport.send(frame, gathering(broadcast)) && observed(frame);
    }

    /** The same for a frame that goes to many connections. */
    boolean transmit(SharedFrame frame, boolean broadcast) {
        return status() == ConnectionStatus.OPENED
                && transport.send(frame, gathering(broadcast))
                && observed(frame.frame());
    }

    private boolean observed(Frame sent) {
        observer.frameOut(this, sent.size());
        return true;
    }

    /** What is sent is mostly due to one of the frames in work: if there are others, so will be what they cause. */
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

    /** Closes with a close code of RFC 6455. */
    void close(int code, String reason) {
        if (closing()) {
            transport.close(code, reason);
        }
    }

    /** It is about to close; false if it was already. */
    synchronized boolean closing() {
        if (status != ConnectionStatus.OPENED) {
            return false;
        }
        status = ConnectionStatus.CLOSING;
        return true;
    }

    /** The transport says that it is gone. */
    synchronized void gone() {
        status = ConnectionStatus.CLOSED;
    }
}
