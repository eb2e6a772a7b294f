package io.tsrpc.net;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.Gathering;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * A connected socket on a {@link SelectorLoop}. It passes the bytes it reads to its current handler, at first one for a
 * handshake and then that of a protocol; it writes what is in its {@link Outbox}. The handler is called on the
 * loop's thread.
 */
public final class LoopSocket extends SelectorLoop.Failing
        implements SelectorLoop.Ready, Outbox.Owner, TlsChannel.Owner {
    private static final Log LOG = Log.of(Topic.WS);

    /** How often a socket is read before it is the turn of others. */
    private static final int MOST_READS = 4;

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
        Objects.requireNonNull(OutOfMemoryError.class);
    }

    private final SelectorLoop loop;
    private final SocketChannel socket;
    private final Consumer<LoopSocket> whenClosed;
    private final Outbox outbox;
    private final SelectionKey key;
    private final AtomicLong reads = new AtomicLong();
    private volatile NonBlockingChannel channel;
    private volatile boolean paused;
    private volatile boolean neverPauses;
    private volatile boolean tlsWaits;
    private final Object interest = new Object();
    private Handler handler = Handler.NONE; // this and the next fields are used only by the loop's thread
    private boolean readsOn;
    private boolean closed;
    private boolean heard;
    private boolean released;

    /** Handles the events of a socket during one stage of the connection. */
    public interface Handler {
        /** Ignores all events: the socket has not begun. */
        Handler NONE = new Handler() {};

        /** The TLS handshake that was started in this stage is complete. */
        default void secured() {}

        /** Bytes have arrived. The handler must consume all of {@code in}. */
        default void read(ByteBuffer in) {}

        /** The peer has reached the end of its output. */
        default void ended() {}

        /** Closes the socket as the protocol of this stage requires, possibly after this returns. */
        default void close(int code, String reason) {}

        /** The socket is broken, for the reason given. {@link #closed} follows. */
        default void broken(Throwable problem) {}

        /**
         * The socket is closed. This is the last event. If this throws an {@link OutOfMemoryError}, it is called again soon: nobody
         * else would tell those who wait for the end.
         */
        default void closed() {}
    }

    /**
     * Creates a socket that does not read before {@link #begin}. Called on the loop's thread.
     *
     * @param maxPending how many bytes may be queued for writing
     * @param backlog counts them, for all who share it, while the peer does not read
     * @param whenClosed is called last, after the handler
     */
    public LoopSocket(
            SelectorLoop loop,
            SocketChannel socket,
            WriteBuffers buffers,
            int maxPending,
            Backlog backlog,
            Consumer<LoopSocket> whenClosed)
            throws IOException {
        this.loop = loop;
        this.socket = socket;
        this.whenClosed = whenClosed;
        this.channel = new PlainChannel(socket);
        this.outbox = new Outbox(source -> channel.write(source), buffers, this, maxPending, backlog);
        this.key = loop.register(socket, 0, this);
    }

    /** Starts reading. */
    public void begin(Handler first) {
        handler = first;
        key.interestOpsOr(SelectionKey.OP_READ);
    }

    /** Replaces the handler. */
    public void handler(Handler next) {
        handler = next;
    }

    /** The loop whose thread calls the handler. */
    public SelectorLoop loop() {
        return loop;
    }

    /** The socket itself. */
    public SocketChannel socket() {
        return socket;
    }

    /** The peer's address. */
    public InetSocketAddress remoteAddress() {
        return (InetSocketAddress) socket.socket().getRemoteSocketAddress();
    }

    /** The address of this side. */
    public InetSocketAddress localAddress() {
        return (InetSocketAddress) socket.socket().getLocalSocketAddress();
    }

    /** The TLS session, or null without TLS. */
    public @Nullable SSLSession tlsSession() {
        return channel instanceof TlsChannel tls ? tls.session() : null;
    }

    /** Whether the peer itself has ended its output, once {@link Handler#ended} is called, and not somebody on the way. */
    public boolean endsInOrder() {
        return channel.endsInOrder();
    }

    /** What is to be written. */
    public Outbox outbox() {
        return outbox;
    }

    /** Writes bytes that are not a frame, such as a handshake. */
    public void write(byte[] bytes) {
        boolean unused = outbox.add(Outgoing.raw(bytes), Gathering.NONE);
    }

    /** Switches to TLS. Must be called before anything is written, or when everything written has been answered. */
    public void startTls(SSLEngine engine, Executor tasks) throws SSLException {
        channel = new TlsChannel(socket, engine, tasks, this);
        readAgain();
    }

    // --- reading: on the loop's thread ---------------------------------------------------------------------------

    @Override
    public void ready(SelectionKey ready) throws IOException {
        if (ready.isWritable()) {
            ready.interestOpsAnd(~SelectionKey.OP_WRITE);
            tlsWaits(false);
            outbox.writable();
        }
        if (ready.isValid()) { // even if only writable: a TLS handshake may have waited for that
            receive();
        }
    }

    private void receive() throws IOException {
        ByteBuffer in = loop.readBuffer();
        for (int turn = 0; !closed && !hasFailed() && !isPaused(); turn++) {
            if (turn == MOST_READS) { // others have their turn, however much the peer sends
                readOnLater();
                return;
            }
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

    /** Once, also if the socket is readable and so is read before that. */
    private void readOnLater() {
        if (!readsOn) {
            readsOn = true;
            loop.execute(() -> {
                readsOn = false;
                readOn();
            });
        }
    }

    @Override
    public void readAgain() {
        loop.execute(this::readOn);
    }

    private void readOn() {
        try {
            tlsWaits(false);
            receive();
        } catch (Throwable e) {
            failed(e);
        }
    }

    @Override
    public void established() {
        loop.execute(() -> {
            try {
                if (!closed) {
                    handler.secured();
                }
            } catch (Throwable e) { // no memory: the socket must not stay open
                failed(e);
            }
        });
    }

    /** The number of reads that returned bytes. */
    public long reads() {
        return reads.get();
    }

    /** Whether reading is paused. */
    public boolean isPaused() {
        return paused && !neverPauses;
    }

    /** Pauses or resumes reading. Any thread may call this, but only one at a time. */
    public void readable(boolean on) {
        paused = !on;
        applyInterest();
    }

    /** Reads from now on regardless of {@link #readable}: a socket that waits for the peer's close frame must read. */
    public void readToTheEnd() {
        neverPauses = true;
        applyInterest();
    }

    /** Reads nothing as long as TLS waits: what has arrived would keep the loop busy. */
    private void tlsWaits(boolean on) {
        if (tlsWaits != on) {
            tlsWaits = on;
            applyReading();
        }
    }

    private void applyInterest() {
        applyReading();
        if (!isPaused()) {
            readAgain();
        }
    }

    private void applyReading() {
        try {
            synchronized (interest) { // the latest of several threads sees what all have set
                if (isPaused() || tlsWaits) {
                    key.interestOpsAnd(~SelectionKey.OP_READ);
                } else {
                    key.interestOpsOr(SelectionKey.OP_READ);
                }
            }
        } catch (CancelledKeyException e) {
            LOG.trace("Closed meanwhile", e);
        }
    }

    @Override
    public void readWhenTold() {
        tlsWaits(true);
    }

    @Override
    public void readWhenWritable() {
        tlsWaits(true);
        awaitWritable();
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

    /** Whether the socket is closed. Called on the loop's thread. */
    public boolean isClosed() {
        return closed;
    }

    /** Closes the socket as the current stage requires. Any thread may call this. */
    public void close(int code, String reason) {
        loop.run(() -> {
            if (!closed) {
                closeSafely(code, reason);
            }
        });
    }

    private void closeSafely(int code, String reason) {
        try {
            handler.close(code, reason);
        } catch (Throwable e) { // no thread for the timer that would end the closing
            failed(e);
        }
    }

    /** Closes the socket immediately because of a problem. Any thread may call this. */
    @Override
    public void failed(Throwable problem) {
        loop.fail(this, problem); // first, and without any memory
        try {
            if (problem instanceof IOException) {
                LOG.debug("{} is broken", this, problem);
            } else {
                loop.failures().error("{} is closed because of a problem on this side", this, problem);
            }
        } catch (Throwable e) { // no memory for the line either: the handler hears of the problem
            return;
        }
    }

    /** Closes the socket soon, without the steps of its protocol, even if there is no memory. Queued data is discarded. Any thread may call this. */
    public void terminate() {
        terminate("Closed by this side");
    }

    @Override
    public void terminate(String why) {
        Throwable problem;
        try {
            problem = new IOException(why);
        } catch (OutOfMemoryError e) {
            problem = e;
        }
        loop.fail(this, problem);
    }

    /** Closes the socket immediately. Queued data is discarded. Called on the loop's thread. */
    public void cut() {
        if (!closed) {
            closed = true;
            closeAll();
        }
    }

    @Override
    void cut(Throwable problem) {
        if (!closed) {
            try {
                handler.broken(problem);
            } finally {
                cut();
            }
        }
    }

    /** Each step is done, whatever the others throw. */
    private void closeAll() {
        try {
            outbox.close();
        } catch (Throwable e) {
            loop.report(e);
        }
        try {
            channel.close();
        } catch (Throwable e) { // TLS without memory for its alert: it closes the socket nevertheless
            loop.report(e);
        }
        loop.wakeup(); // releases the closed channel
        endAgain();
    }

    @Override
    void endAgain() {
        try {
            tellTheEnd();
        } catch (OutOfMemoryError e) {
            loop.endLater(this);
        }
    }

    private void tellTheEnd() {
        try {
            if (!heard) {
                handler.closed();
            }
            heard = true;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) { // a user's code, or that of a transport
            heard = true;
            loop.report(e);
        }
        if (!released) {
            released = true;
            whenClosed.accept(this);
        }
    }

    @Override
    public String toString() {
        return "Socket of " + socket.socket().getRemoteSocketAddress();
    }
}
