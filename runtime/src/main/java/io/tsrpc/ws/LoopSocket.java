package io.tsrpc.ws;

import io.tsrpc.transport.Gathering;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connected socket on a {@link SelectorLoop}. What it reads goes to its current handler, first one for a handshake, then a
 * {@link WebSocket}; what it writes comes from its {@link Outbox}. The loop's thread calls the handler.
 */
final class LoopSocket implements SelectorLoop.Ready, Outbox.Owner, TlsChannel.Owner {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws");

    private final SelectorLoop loop;
    private final SocketChannel socket;
    private final Consumer<LoopSocket> whenClosed;
    private final Outbox outbox;
    private final SelectionKey key;
    private final AtomicLong reads = new AtomicLong();
    private volatile NonBlockingChannel channel;
    private volatile boolean paused;
    private volatile boolean neverPauses;
    private Handler handler = Handler.NONE; // the loop's thread alone uses this and the next
    private boolean closed;

    /** Handles what happens on a socket, at one stage of its life. */
    interface Handler {
        /** Handles nothing: the socket has not begun. */
        Handler NONE = new Handler() {};

        /** TLS is established, which was started at this stage. */
        default void secured() {}

        /** Bytes have arrived. All of {@code in} must be taken. */
        default void read(ByteBuffer in) {}

        /** The peer sends nothing more. */
        default void ended() {}

        /** Closes the socket as the protocol of this stage demands, perhaps later. */
        default void close(int code, String reason) {}

        /** The socket is closed. Nothing follows. */
        default void closed() {}
    }

    /**
     * A socket that does not read before {@link #begin}. Made on the loop's thread.
     *
     * @param maxPending how many bytes may wait to be written
     * @param whenClosed is called last, after the handler
     */
    LoopSocket(
            SelectorLoop loop,
            SocketChannel socket,
            WriteBuffers buffers,
            int maxPending,
            Consumer<LoopSocket> whenClosed)
            throws IOException {
        this.loop = loop;
        this.socket = socket;
        this.whenClosed = whenClosed;
        this.channel = new PlainChannel(socket);
        this.outbox = new Outbox(source -> channel.write(source), buffers, this, maxPending);
        this.key = loop.register(socket, 0, this);
    }

    /** Begins to read. */
    void begin(Handler first) {
        handler = first;
        key.interestOpsOr(SelectionKey.OP_READ);
    }

    /** Lets another handler go on. */
    void handler(Handler next) {
        handler = next;
    }

    SelectorLoop loop() {
        return loop;
    }

    SocketChannel socket() {
        return socket;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Writes what is no frame, such as a handshake. */
    void write(byte[] bytes) {
        boolean unused = outbox.add(OutgoingFrame.raw(bytes), Gathering.NONE);
    }

    /** Goes on in TLS; called before anything is written, or when all that was written has been answered. */
    void startTls(SSLEngine engine, Executor tasks) throws SSLException {
        channel = new TlsChannel(socket, engine, tasks, this);
        readAgain();
    }

    // --- reading: on the loop's thread ---------------------------------------------------------------------------

    @Override
    public void ready(SelectionKey ready) throws IOException {
        if (ready.isWritable()) {
            ready.interestOpsAnd(~SelectionKey.OP_WRITE);
            outbox.writable();
        }
        if (ready.isValid()) { // also if it is only writable: a handshake of TLS may have waited for that
            receive();
        }
    }

    private void receive() throws IOException {
        ByteBuffer in = loop.readBuffer();
        while (!closed && !paused) {
            int count = channel.read(in.clear());
            if (count < 0) {
                handler.ended();
                return;
            }
            if (count > 0) {
                reads.incrementAndGet();
                handler.read(in.flip());
            }
            if (!channel.hasMore()) {
                return;
            }
        }
    }

    @Override
    public void readAgain() {
        loop.execute(() -> {
            try {
                receive();
            } catch (Throwable e) {
                failed(e);
            }
        });
    }

    @Override
    public void established() {
        loop.execute(() -> {
            if (!closed) {
                handler.secured();
            }
        });
    }

    /** How often something has arrived. */
    long reads() {
        return reads.get();
    }

    boolean isPaused() {
        return paused;
    }

    /** Stops reading, or goes on. Any thread may call this, one at a time. */
    void readable(boolean on) {
        paused = !on && !neverPauses;
        try {
            if (paused) {
                key.interestOpsAnd(~SelectionKey.OP_READ);
            } else {
                key.interestOpsOr(SelectionKey.OP_READ);
                readAgain();
            }
        } catch (CancelledKeyException e) {
            LOG.trace("Closed meanwhile", e);
        }
    }

    /** Reads from now on whatever {@link #readable} is told: a socket that waits for the peer's close must read. */
    void readToTheEnd() {
        neverPauses = true;
        readable(true);
    }

    // --- writing: on any thread ----------------------------------------------------------------------------------

    @Override
    public void awaitWritable() {
        try {
            key.interestOpsOr(SelectionKey.OP_WRITE);
            loop.wakeup();
        } catch (CancelledKeyException e) {
            LOG.trace("Closed meanwhile", e);
        }
    }

    @Override
    public void awaitTurn(boolean atOnce) {
        if (atOnce) {
            loop.execute(outbox::turn);
        } else {
            loop.executeLater(outbox::turn);
        }
    }

    // --- the end -------------------------------------------------------------------------------------------------

    /** Whether it is closed; asked on the loop's thread. */
    boolean isClosed() {
        return closed;
    }

    /** Closes in order, whatever the stage. Any thread may call this. */
    void close(int code, String reason) {
        loop.run(() -> {
            if (!closed) {
                handler.close(code, reason);
            }
        });
    }

    /** Closes at once because of a problem. Any thread may call this. */
    @Override
    public void failed(Throwable problem) {
        if (problem instanceof IOException) {
            LOG.debug("{} is broken", this, problem);
        } else {
            LOG.error("{} is closed because of a problem on this side", this, problem);
        }
        loop.execute(this::cut);
    }

    /** Closes at once, on the loop's thread. What waits to be written is lost. */
    void cut() {
        if (closed) {
            return;
        }
        closed = true;
        outbox.close();
        channel.close();
        loop.wakeup(); // releases the closed channel
        try {
            handler.closed();
        } finally {
            whenClosed.accept(this);
        }
    }

    @Override
    public String toString() {
        return "Socket of " + socket.socket().getRemoteSocketAddress();
    }
}
