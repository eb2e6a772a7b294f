package io.tsrpc.ws;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.transport.Arriving;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * An open WebSocket of either role: reads frames, answers pings, and performs the closing handshake (RFC 6455, 5 to 7).
 * All methods are called on the loop's thread.
 */
final class WebSocket implements LoopSocket.Handler, FrameReader.Sink {
    private static final Log LOG = Log.of(Topic.WS);

    private final LoopSocket socket;
    private final FrameSender sender;
    private final FrameReader frames;
    private final Timer timer;
    private final Duration closeTimeout;
    private final Events events;
    private final Arriving arriving;
    private int held;
    private Timeout closeTimer = Timeout.NEVER;
    private boolean closing;
    private boolean closedByPeer;
    private boolean isViolated;
    private ClosePayload end = new ClosePayload(CloseCodes.ABNORMAL, "");

    /** Is notified of events, in order. */
    interface Events {
        /** A complete message has arrived. */
        void message(Frame frame);

        /** All messages that were read together have been passed on. */
        void readComplete();

        /** A message is larger than this side allows, as the text says; the connection will be closed. */
        void tooLarge(String why);

        /** The closing handshake has begun, for this reason. Nothing can be sent any more; {@link #closed} follows. */
        void closing(int code, String reason);

        /** The connection is closed. The reason may be empty. */
        void closed(int code, String reason);
    }

    /**
     * Creates an open WebSocket.
     *
     * @param closeTimeout how long the closing handshake may take; zero means no limit
     * @param arriving counts what this side holds of a message that has not arrived completely
     */
    WebSocket(
            LoopSocket socket,
            FrameSender sender,
            FrameReader frames,
            Timer timer,
            Duration closeTimeout,
            Events events,
            Arriving arriving) {
        this.socket = socket;
        this.sender = sender;
        this.frames = frames;
        this.timer = timer;
        this.closeTimeout = closeTimeout;
        this.events = events;
        this.arriving = arriving;
    }

    // --- reading -------------------------------------------------------------------------------------------------

    @Override
    public void read(ByteBuffer in) {
        while (in.hasRemaining() && !closedByPeer) {
            try {
                frames.read(in, this);
                events.readComplete();
            } catch (ProtocolViolationException e) {
                LOG.debug("{} broke the protocol", socket, e);
                events.readComplete(); // what came before must not find the connection closing
                violated(e.closeCode(), String.valueOf(e.getMessage()));
            }
        }
        countHeld();
    }

    private void countHeld() {
        int now = closedByPeer ? 0 : frames.held();
        if (now != held) {
            held = now;
            if (!arriving.holds(now) && !closing) {
                close(CloseCodes.TRY_AGAIN_LATER, "The server is overloaded");
            }
        }
    }

    private void violated(int code, String why) {
        if (code == CloseCodes.TOO_BIG) {
            events.tooLarge(why);
        }
        isViolated |= !closing;
        close(code, why);
    }

    @Override
    public void message(Frame frame) {
        events.message(frame);
    }

    @Override
    public void control(int opcode, byte[] payload) throws ProtocolViolationException {
        switch (opcode) {
            case Opcode.PING -> sender.pong(payload);
            case Opcode.CLOSE -> {
                events.readComplete(); // earlier messages must be delivered before the connection is closing
                peerCloses(payload);
            }
            default -> LOG.trace("{} answers a ping", socket); // a pong: the socket counts its reads itself
        }
    }

    // --- the end -------------------------------------------------------------------------------------------------

    private void peerCloses(byte[] payload) throws ProtocolViolationException {
        ClosePayload close = closing ? readLeniently(payload) : ClosePayload.read(payload);
        boolean unused = sender.close(close);
        end = isViolated ? end : close; // its answer need not repeat what it was told
        beginClosing();
        closedByPeer = true;
        socket.outbox().whenEmpty(() -> socket.loop().execute(socket::cut));
    }

    /** Any answer to this side's close frame is accepted, even an invalid one. */
    private ClosePayload readLeniently(byte[] payload) {
        try {
            return ClosePayload.read(payload);
        } catch (ProtocolViolationException e) {
            LOG.debug("{} answers a close with an invalid one", socket, e);
            return end;
        }
    }

    /** Begins the closing handshake, or continues one whose close frame has been sent. */
    @Override
    public void close(int code, String reason) {
        ClosePayload close = new ClosePayload(code, reason);
        boolean unused = sender.close(close);
        if (!closing) {
            end = close;
            beginClosing();
        }
    }

    private void beginClosing() {
        if (closing) {
            return;
        }
        closing = true;
        frames.dropAllButClose();
        countHeld();
        socket.readToTheEnd();
        closeTimer = timer.after(closeTimeout, () -> socket.loop().execute(this::cutOff));
        events.closing(end.code(), end.reason());
    }

    /** The closing handshake has timed out. */
    private void cutOff() {
        end = closedByPeer || isViolated ? end : new ClosePayload(CloseCodes.ABNORMAL, "");
        socket.cut();
    }

    @Override
    public void ended() {
        socket.cut();
    }

    @Override
    public void closed() {
        closedByPeer = true; // stops delivery of input that is being read
        countHeld();
        closeTimer.cancel();
        events.closed(end.code(), end.reason());
    }
}
