package io.tsrpc.ws;

import io.tsrpc.transport.Admission;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.Timeout;
import io.tsrpc.wire.CloseReason;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.enums.Opcode;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.FramedataImpl1;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's socket. The library keeps its state and does the handshakes, at the beginning and at the end; bytes in and out
 * are ours.
 */
final class PeerSocket extends WebSocketImpl implements SelectorLoop.Ready, Outbox.Owner, TlsWire.Owner {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.server");

    private static final byte[] NOTHING = {};

    /** The length of a close frame's code, which the reason follows. */
    private static final int CODE = 2;

    private final Peers peers;
    private final SocketChannel channel;
    private final Wire wire;
    private final Outbox outbox;
    private final HandshakeBuffer handshakeBytes = new HandshakeBuffer();
    private final FrameReader frames;
    private Timeout handshakeTimeout = Timeout.NEVER;
    private Timeout closeTimeout = Timeout.NEVER;
    private volatile @Nullable WsInbound inbound;
    private @Nullable HandshakeRequest handshake;
    private boolean admitting;
    private boolean heldBack;
    private byte[] cameAfter = NOTHING;
    private boolean refused;
    /** The library, when it answers a close, says that a socket is closing which it has closed meanwhile. */
    private volatile boolean gone;

    private volatile boolean paused;
    private final AtomicLong reads = new AtomicLong();

    private PeerSocket(Peers peers, SocketChannel channel) throws IOException {
        super(peers.events(), List.of(new ServerDraft()));
        this.peers = peers;
        this.channel = channel;
        wire = peers.wire(channel, this);
        outbox = new Outbox(wire, peers.writeBuffers(), this, peers.options().get(WsServerOptions.MAX_PENDING_BYTES));
        frames = new FrameReader(peers.acceptor().settings().maxMessageSize());
        setSelectionKey(peers.loop().register(channel, SelectionKey.OP_READ, this));
    }

    /** The socket of a client that was accepted. */
    static PeerSocket of(Peers peers, SocketChannel accepted) throws IOException {
        accepted.configureBlocking(false);
        accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new PeerSocket(peers, accepted);
    }

    /** Waits for a handshake. */
    void begin() {
        handshakeTimeout =
                peers.timer().after(peers.options().get(WsServerOptions.HANDSHAKE_TIMEOUT), this::dropUnlessOpen);
    }

    SocketChannel channel() {
        return channel;
    }

    // --- reading: on the selector's thread -----------------------------------------------------------------------

    @Override
    public void ready(SelectionKey key) throws IOException {
        if (key.isWritable()) {
            key.interestOpsAnd(~SelectionKey.OP_WRITE);
            outbox.writable();
        }
        if (key.isValid() && (key.isReadable() || getReadyState() == ReadyState.NOT_YET_CONNECTED)) {
            receive();
        }
    }

    private void receive() throws IOException {
        ByteBuffer in = peers.loop().readBuffer();
        while (!admitting) {
            int count = wire.read(in.clear());
            if (count < 0) {
                eot();
                return;
            }
            if (count > 0) {
                reads.incrementAndGet();
                decode(in.flip());
            }
            if (!wire.hasMore() || isClosed()) {
                return;
            }
        }
    }

    @Override
    public void decode(ByteBuffer in) {
        if (getReadyState() == ReadyState.NOT_YET_CONNECTED && !isFlushAndClose()) {
            shakeHands(in);
        }
        WsInbound open = inbound;
        while (open != null && in.hasRemaining() && (isOpen() || isClosing())) {
            readFrames(in, open);
        }
    }

    private void readFrames(ByteBuffer in, WsInbound open) {
        try {
            frames.read(in, open);
        } catch (InvalidDataException e) {
            LOG.debug("{} broke the protocol", this, e);
            close(e.getCloseCode(), CloseReason.cut(String.valueOf(e.getMessage())));
        } finally {
            open.handOn();
        }
    }

    // --- handshake: on the selector's thread ---------------------------------------------------------------------

    private void shakeHands(ByteBuffer in) {
        ByteBuffer whole = handshakeBytes.take(in);
        if (whole != null) {
            admit(whole);
            if (admitting) {
                cameAfter = new byte[in.remaining()];
                in.get(cameAfter);
                heldBack = true;
                readable(false);
            }
        } else if (handshakeBytes.isTooLarge()) {
            refuse("431 Request Header Fields Too Large");
        }
    }

    /** Asks whether the client may connect, and answers its handshake then. Nothing is read meanwhile. */
    private void admit(ByteBuffer whole) {
        HandshakeRequest asked = HandshakeRequest.read(
                whole, channel.socket().getInetAddress(), peers.options().get(WsServerOptions.TRUSTED_PROXIES));
        if (asked == null) {
            answerHandshake(whole);
        } else if (!peers.allows(asked.origin())) {
            LOG.debug("{} comes from {}, which is not allowed", this, asked.origin());
            refuse("403 Forbidden");
        } else {
            handshake = asked;
            admitting = true;
            var unused = peers.acceptor()
                    .admit(asked.head())
                    .thenAccept(admission -> peers.loop().run(() -> tryOpen(admission)));
        }
    }

    private void tryOpen(Admission admission) {
        try {
            admitted(admission);
        } catch (Throwable e) { // an Error as well: the socket must not stay open with nobody behind it
            failed(e);
        }
    }

    private void admitted(Admission admission) {
        admitting = false;
        if (isClosed() || isFlushAndClose()) {
            return; // it took too long
        }
        byte[] rest = cameAfter;
        cameAfter = NOTHING;
        if (heldBack) {
            readable(true); // before the connection opens, whose listener may want no more at once
        }
        if (admission instanceof Admission.Refused refusal) {
            refuse(refusal.status() + " " + refusal.reason());
        } else if (handshake != null) {
            answerHandshake(handshake.bytes());
        }
        decode(ByteBuffer.wrap(rest));
    }

    /** Who closes meanwhile, a timer or the stop of the server, must find either no connection or a whole one. */
    private synchronized void answerHandshake(ByteBuffer whole) {
        if (getReadyState() == ReadyState.NOT_YET_CONNECTED) {
            super.decode(whole);
        }
    }

    /** Answers a handshake with an HTTP status instead of what the library would say, and closes. */
    private void refuse(String status) {
        refused = true;
        String answer = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        outbox.addLast(OutgoingFrame.encoded(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII))));
        flushAndClose(CloseFrame.PROTOCOL_ERROR, "", false);
    }

    /** The handshake is done. */
    void opened() {
        handshakeTimeout.cancel();
        HandshakeRequest done = Objects.requireNonNull(handshake, "Only what was admitted opens");
        handshake = null; // a connection may live long
        ConnectionListener listener = peers.acceptor().accept(done.head(), done.format(), new WsConnection(this));
        inbound = new WsInbound(this, new Liveness(peers, this), listener);
        listener.opened();
    }

    private synchronized void dropUnlessOpen() {
        if (inbound == null) {
            closeConnection(CloseFrame.NEVER_CONNECTED, "", false);
        }
    }

    /** Takes a control frame. */
    void control(Opcode opcode, byte[] payload) throws InvalidDataException {
        if (opcode == Opcode.CLOSING && payload.length > CODE) {
            var unused = StrictUtf8.text(Arrays.copyOfRange(payload, CODE, payload.length)); // the library fails here
        }
        FramedataImpl1 frame = FramedataImpl1.get(opcode);
        frame.setPayload(ByteBuffer.wrap(payload));
        frame.isValid();
        synchronized (this) { // a close that is under way must be complete before its answer is looked at
            getDraft().processFrame(this, frame);
        }
    }

    /** How often something has arrived. */
    long reads() {
        return reads.get();
    }

    boolean isPaused() {
        return paused;
    }

    /** Stops reading, or goes on. A closing socket always reads, since it waits for the peer's close. */
    void readable(boolean wanted) {
        boolean on = wanted || isFlushAndClose();
        paused = !on;
        try {
            if (on) {
                getSelectionKey().interestOpsOr(SelectionKey.OP_READ);
                readAgain();
            } else {
                getSelectionKey().interestOpsAnd(~SelectionKey.OP_READ);
            }
        } catch (CancelledKeyException e) {
            LOG.trace("Closed meanwhile", e);
        }
    }

    @Override
    public void readAgain() {
        peers.loop().execute(() -> {
            try {
                if (!gone && !paused) {
                    receive();
                }
            } catch (Throwable e) {
                failed(e);
            }
        });
    }

    // --- writing: on any thread ----------------------------------------------------------------------------------

    /** Sends a frame; see {@link Outbox#add}. */
    boolean send(OutgoingFrame frame, Gathering gathering) {
        return outbox.add(frame, gathering);
    }

    Outbox outbox() {
        return outbox;
    }

    @Override
    public void sendFrame(Framedata frame) {
        OutgoingFrame encoded = OutgoingFrame.encoded(getDraft().createBinaryFrame(frame));
        if (frame.getOpcode() == Opcode.CLOSING) {
            outbox.addLast(encoded);
        } else if (!outbox.add(encoded, Gathering.NONE)) {
            LOG.debug("{} reads too slowly for a {} frame", this, frame.getOpcode());
        }
    }

    /** Takes what the library has put into its own queue: answers to handshakes. */
    void takeOutQueue() {
        ByteBuffer bytes;
        while ((bytes = outQueue.poll()) != null) {
            if (!refused) {
                boolean unused = outbox.add(OutgoingFrame.encoded(bytes), Gathering.NONE);
            }
        }
    }

    @Override
    public void awaitWritable() {
        try {
            getSelectionKey().interestOpsOr(SelectionKey.OP_WRITE);
            peers.loop().wakeup();
        } catch (CancelledKeyException e) {
            LOG.trace("Closed meanwhile", e);
        }
    }

    @Override
    public void awaitTurn(boolean atOnce) {
        if (atOnce) {
            peers.loop().execute(outbox::turn);
        } else {
            peers.loop().executeLater(outbox::turn);
        }
    }

    // --- the end: on any thread ----------------------------------------------------------------------------------

    @Override
    public void failed(Throwable problem) {
        if (problem instanceof IOException) {
            LOG.debug("{} is broken", this, problem);
        } else {
            LOG.error("{} is closed because of a problem in the server", this, problem);
        }
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "", false);
    }

    /**
     * A close frame is on its way: waits for the client's, or if that has come, or there never was a connection, for
     * nothing but what is still to be sent.
     */
    void closing(boolean byPeer) {
        frames.dropAllButClose();
        readable(true);
        closeTimeout = peers.timer()
                .after(
                        peers.options().get(WsServerOptions.CLOSE_TIMEOUT),
                        () -> closeConnection(CloseFrame.ABNORMAL_CLOSE, "", false));
        WsInbound open = inbound;
        if (open != null) {
            open.closing();
        }
        if (byPeer || open == null) {
            outbox.whenEmpty(this::closeConnection);
        }
    }

    @Override
    public synchronized void closeConnection(int code, String message, boolean remote) {
        if (!gone) {
            gone = true;
            outbox.close();
            try {
                wire.close();
            } finally {
                super.closeConnection(code, message, remote);
            }
        }
    }

    /** The socket is closed. */
    void gone(int code, @Nullable String reason) {
        handshakeTimeout.cancel();
        closeTimeout.cancel();
        WsInbound open = inbound;
        try {
            if (open != null) { // first: a server that stops waits until there are no sockets, and no longer
                open.closed(code < 0 ? CloseCodes.ABNORMAL : code, reason);
            }
        } finally {
            peers.remove(this);
        }
    }

    /** Closes with {@code Server stopped}, or at once if there is no connection yet. */
    void stop() {
        dropUnlessOpen();
        close(CloseCodes.NORMAL, "Server stopped");
    }

    @Override
    public String toString() {
        return "Socket of " + channel.socket().getRemoteSocketAddress();
    }
}
