package io.tsrpc.ws;

import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.Timeout;
import io.tsrpc.wire.CloseReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
final class PeerSocket extends WebSocketImpl
        implements SelectorLoop.Ready, Outbox.Owner, TlsWire.Owner, FrameReader.Sink {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.server");

    /** The length of a close frame's code, which the reason follows. */
    private static final int CODE = 2;

    private final Peers peers;
    private final SocketChannel channel;
    private final Wire wire;
    private final Outbox outbox;
    private final HandshakeRequest request = new HandshakeRequest();
    private final FrameReader frames;
    private Timeout handshakeTimeout = Timeout.NEVER;
    private Timeout closeTimeout = Timeout.NEVER;
    private volatile @Nullable WsServerConnection connection;
    private boolean refused;
    private volatile boolean paused;
    private volatile long lastRead;

    PeerSocket(Peers peers, SocketChannel channel) throws IOException {
        super(peers.events(), List.of(new ServerDraft()));
        this.peers = peers;
        this.channel = channel;
        wire = peers.wire(channel, this);
        outbox = new Outbox(wire, peers.writeBuffers(), this, peers.ws().maxPendingBytes());
        frames = new FrameReader(peers.settings().maxMessageSize());
        setSelectionKey(peers.loop().register(channel, SelectionKey.OP_READ, this));
    }

    /** Waits for a handshake. */
    void begin() {
        handshakeTimeout = peers.timer().after(peers.ws().handshakeTimeout(), this::dropUnlessOpen);
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
        do {
            int count = wire.read(in.clear());
            if (count < 0) {
                eot();
                return;
            }
            if (count > 0) {
                lastRead = System.nanoTime();
                decode(in.flip());
            }
        } while (wire.hasMore() && !isClosed());
    }

    @Override
    public void decode(ByteBuffer in) {
        if (getReadyState() == ReadyState.NOT_YET_CONNECTED && !isFlushAndClose()) {
            shakeHands(in);
        }
        while (in.hasRemaining() && (isOpen() || isClosing())) {
            readFrames(in);
        }
    }

    private void readFrames(ByteBuffer in) {
        try {
            frames.read(in, this);
        } catch (InvalidDataException e) {
            LOG.debug("{} broke the protocol", this, e);
            close(e.getCloseCode(), CloseReason.cut(String.valueOf(e.getMessage())));
        } finally {
            handOn();
        }
    }

    private void handOn() {
        if (connection != null) {
            connection.handOn();
        }
    }

    private void shakeHands(ByteBuffer in) {
        ByteBuffer whole = request.take(in);
        if (whole != null) {
            answerHandshake(whole);
        } else if (request.isTooLarge()) {
            refuse("431 Request Header Fields Too Large");
            flushAndClose(CloseFrame.PROTOCOL_ERROR, "", false);
        }
    }

    /** Who closes meanwhile, a timer or the stop of the server, must find either no connection or a whole one. */
    private synchronized void answerHandshake(ByteBuffer whole) {
        if (getReadyState() == ReadyState.NOT_YET_CONNECTED) {
            super.decode(whole);
        }
    }

    /** Answers a handshake with an HTTP status instead of what the library would say. */
    void refuse(String status) {
        refused = true;
        String answer = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        outbox.addLast(OutgoingFrame.encoded(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII))));
    }

    /** The handshake is done. */
    void opened(WsServerConnection opened) {
        handshakeTimeout.cancel();
        connection = opened;
        opened.opened();
    }

    private synchronized void dropUnlessOpen() {
        if (connection == null) {
            closeConnection(CloseFrame.NEVER_CONNECTED, "", false);
        }
    }

    @Override
    public void message(Frame frame) {
        if (connection != null) {
            connection.arrived(frame);
        }
    }

    @Override
    public void control(Opcode opcode, byte[] payload) throws InvalidDataException {
        handOn(); // what came before must not find the connection closed
        if (opcode == Opcode.CLOSING && payload.length > CODE) {
            String unused =
                    StrictUtf8.decode(Arrays.copyOfRange(payload, CODE, payload.length)); // the library fails here
        }
        FramedataImpl1 frame = FramedataImpl1.get(opcode);
        frame.setPayload(ByteBuffer.wrap(payload));
        frame.isValid();
        synchronized (this) { // a close that is under way must be complete before its answer is looked at
            getDraft().processFrame(this, frame);
        }
    }

    /** When something has arrived last, by {@link System#nanoTime}. */
    long lastRead() {
        return lastRead;
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
                if (!isClosed() && !paused) {
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
                .after(peers.ws().closeTimeout(), () -> closeConnection(CloseFrame.ABNORMAL_CLOSE, "", false));
        if (byPeer || connection == null) {
            outbox.whenEmpty(this::closeConnection);
        }
    }

    @Override
    public synchronized void closeConnection(int code, String message, boolean remote) {
        if (!isClosed()) {
            outbox.close();
            try {
                wire.close();
            } finally {
                super.closeConnection(code, message, remote);
            }
        }
    }

    /** The socket is closed. */
    void gone(@Nullable String reason) {
        handshakeTimeout.cancel();
        closeTimeout.cancel();
        try {
            if (connection != null) {
                connection.gone(reason); // first: a server that stops waits until there are no sockets, and no longer
            }
        } finally {
            peers.remove(this);
        }
    }

    /** Closes with {@code Server stopped}, or at once if there is no connection yet. */
    void stop() {
        dropUnlessOpen();
        WsServerConnection open = connection;
        if (open != null) {
            open.close("Server stopped");
        }
    }

    @Override
    public String toString() {
        return "Socket of " + channel.socket().getRemoteSocketAddress();
    }
}
