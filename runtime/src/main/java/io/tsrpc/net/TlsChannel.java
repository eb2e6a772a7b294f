package io.tsrpc.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * A socket with TLS. It replaces Java-WebSocket's {@code SSLSocketChannel2}, which spins while a handshake waits for
 * the peer, and encrypts data again that a full socket did not accept.
 */
final class TlsChannel implements NonBlockingChannel {
    private static final Log LOG = Log.of(Topic.WS);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** How many records a read decrypts. */
    private static final int MOST_RECORDS = 64;

    /** How many records without content may follow each other in a second; a handshake has any number. */
    private static final int MOST_EMPTY = 32;

    private static final long EMPTY_NANOS = 1_000_000_000;

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final SocketChannel socket;
    private final SSLEngine engine;
    private final Executor tasks;
    private final Owner owner;

    @GuardedBy("this")
    private ByteBuffer arrived;

    @GuardedBy("this")
    private ByteBuffer leaving;

    @GuardedBy("this")
    private boolean established;

    @GuardedBy("this")
    private boolean busy;

    @GuardedBy("this")
    private boolean more;

    /** How many records without content have followed each other since {@link #emptySince}. */
    @GuardedBy("this")
    private int empty;

    @GuardedBy("this")
    private long emptySince;

    @GuardedBy("this")
    private boolean atEnd;

    @GuardedBy("this")
    private boolean closedByPeer;

    /** What a task of the handshake has thrown. Nothing may follow: what the task had to check was not checked. */
    @GuardedBy("this")
    private boolean taskFailed;

    @GuardedBy("this")
    private @Nullable Throwable taskFailure;

    /** The connection that owns the channel. */
    interface Owner {
        /** Requests another read, even if nothing has arrived. */
        void readAgain();

        /** Requests no read before {@link #readAgain}: a part of the handshake runs. */
        void readWhenTold();

        /** Requests another read when the socket is writable, and none before: an answer of TLS has to leave first. */
        void readWhenWritable();

        /** The handshake is complete; {@link #write} may be called from now on. Called once, by the reading thread. */
        void established();
    }

    /**
     * Creates a channel whose handshake begins with the first {@link #read}.
     *
     * @param tasks runs the expensive parts of the handshake
     */
    TlsChannel(SocketChannel socket, SSLEngine engine, Executor tasks, Owner owner) throws SSLException {
        this.socket = socket;
        this.engine = engine;
        this.tasks = tasks;
        this.owner = owner;
        int size = engine.getSession().getPacketBufferSize();
        arrived = ByteBuffer.allocate(size).flip();
        leaving = ByteBuffer.allocate(size).flip();
        engine.beginHandshake();
    }

    /** The session, whose handshake is complete when anything has been read. */
    SSLSession session() {
        return engine.getSession();
    }

    // --- reading -------------------------------------------------------------------------------------------------

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        requireIntact();
        if (atEnd) { // nothing follows, and no answer to the peer's close alert is needed
            more = false;
            return -1;
        }
        more = false;
        if (busy) { // the engine is locked while its task runs, which may be a trust manager that blocks
            owner.readWhenTold();
            return 0;
        }
        int before = target.position();
        int records = 0;
        while (proceed() && unwrap(target)) { // while there are whole records and room for them
            if (++records == MOST_RECORDS) { // a peer may send records without content, and without end
                more = true;
                break;
            }
        }
        int count = target.position() - before;
        more |= atEnd && count > 0; // the end follows
        return count == 0 && atEnd ? -1 : count;
    }

    @Override
    public synchronized boolean hasMore() {
        return more;
    }

    @Override
    public synchronized boolean endsInOrder() {
        return closedByPeer;
    }

    @GuardedBy("this")
    private boolean unwrap(ByteBuffer target) throws IOException {
        SSLEngineResult result = engine.unwrap(arrived, target);
        return switch (result.getStatus()) {
            case OK -> {
                count(result);
                yield true;
            }
            case BUFFER_UNDERFLOW -> fill();
            case BUFFER_OVERFLOW -> {
                more = true;
                yield false;
            }
            case CLOSED -> {
                atEnd = true;
                closedByPeer = true;
                yield false;
            }
        };
    }

    /** A peer that changes its keys with each record, say, costs much more than it sends. */
    @GuardedBy("this")
    private void count(SSLEngineResult record) throws SSLException {
        if (!established || record.bytesProduced() > 0) {
            empty = 0;
            return;
        }
        long now = System.nanoTime();
        if (empty == 0 || now - emptySince > EMPTY_NANOS) {
            empty = 0;
            emptySince = now;
        }
        empty++;
        if (empty > MOST_EMPTY) {
            throw new SSLException("More than " + MOST_EMPTY + " records of TLS in a second have no content");
        }
    }

    @GuardedBy("this")
    private boolean fill() throws IOException {
        arrived.compact();
        if (!arrived.hasRemaining()) {
            arrived = enlarged(arrived);
        }
        int count = socket.read(arrived);
        arrived.flip();
        atEnd = count < 0;
        return count > 0;
    }

    /** Returns a larger buffer with the same content, ready to be filled. */
    @GuardedBy("this")
    private ByteBuffer enlarged(ByteBuffer full) {
        int size = Math.max(full.capacity() + 1024, engine.getSession().getPacketBufferSize());
        return ByteBuffer.allocate(size).put(full.flip());
    }

    // --- handshake -----------------------------------------------------------------------------------------------

    /** Advances the handshake as far as possible. Returns whether it is complete. */
    @GuardedBy("this")
    private boolean proceed() throws IOException {
        while (true) {
            HandshakeStatus status = engine.getHandshakeStatus();
            switch (status) {
                case FINISHED, NOT_HANDSHAKING -> {
                    if (!established) {
                        requireAuthenticated();
                        established = true;
                        owner.established();
                    }
                    return true;
                }
                case NEED_WRAP -> {
                    if (!wrap(NOTHING)) { // or else a peer that reads nothing makes the engine collect answers
                        owner.readWhenWritable();
                        return false;
                    }
                }
                case NEED_TASK -> {
                    runTasks();
                    return false;
                }
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    if (!unwrapHandshake()) {
                        return false;
                    }
                }
            }
        }
    }

    @GuardedBy("this")
    private boolean unwrapHandshake() throws IOException {
        if (established) {
            throw new SSLException("Renegotiation is refused");
        }
        return unwrap(NOTHING.duplicate());
    }

    /**
     * A client refuses a server without a certificate, although the engine says that the handshake is complete. Only
     * anonymous cipher suites have none, and JSSE offers them only if the context's default parameters name them.
     */
    @GuardedBy("this")
    private void requireAuthenticated() throws SSLException {
        SSLSession session = engine.getSession();
        if (engine.getUseClientMode() && !session.getCipherSuite().contains("_anon_")) {
            var unused = session.getPeerCertificates(); // throws if there are none
        }
    }

    @GuardedBy("this")
    private void runTasks() {
        if (!busy) {
            busy = true;
            owner.readWhenTold();
            tasks.execute(() -> {
                boolean done = false; // without memory, not even catching is certain
                try {
                    runAll();
                    done = true;
                } catch (Throwable e) { // JSSE keeps exceptions itself, but would go on after an Error
                    fail(e);
                } finally {
                    idle(done);
                    owner.readAgain();
                }
            });
        }
    }

    private void runAll() throws SSLException {
        if (!socket.isOpen()) { // it has waited too long for a thread
            return;
        }
        Runnable task = engine.getDelegatedTask();
        if (task == null) {
            throw new SSLException("The engine waits for a task that it does not have");
        }
        while (task != null) {
            task.run();
            task = engine.getDelegatedTask();
        }
    }

    private synchronized void fail(Throwable why) {
        taskFailure = why;
    }

    private synchronized void idle(boolean done) {
        busy = false;
        taskFailed |= !done;
    }

    @GuardedBy("this")
    private void requireIntact() throws SSLException {
        Throwable why = taskFailure;
        if (taskFailed) {
            throw new SSLException("The TLS handshake has failed: " + why, why);
        }
    }

    // --- writing -------------------------------------------------------------------------------------------------

    @Override
    public synchronized boolean write(ByteBuffer source) throws IOException {
        requireIntact();
        boolean sent = flush();
        while (sent && source.hasRemaining()) {
            sent = wrap(source);
        }
        return sent;
    }

    /** Encrypts and writes one record. Returns false if the socket does not accept all of it. */
    @GuardedBy("this")
    private boolean wrap(ByteBuffer source) throws IOException {
        if (!flush()) {
            return false;
        }
        SSLEngineResult result = encrypt(source);
        switch (result.getStatus()) {
            case OK -> {
                if (result.bytesProduced() == 0) {
                    throw new SSLException("TLS makes no progress in state " + result.getHandshakeStatus());
                }
            }
            case BUFFER_OVERFLOW ->
                leaving = ByteBuffer.allocate(2 * leaving.capacity()).flip();
            default -> throw new SSLException("TLS is closed");
        }
        return flush();
    }

    /** What the engine throws leaves nothing to be sent: else the records of before would go once more, and the alert behind them. */
    @GuardedBy("this")
    private SSLEngineResult encrypt(ByteBuffer source) throws SSLException {
        leaving.clear();
        try {
            return engine.wrap(source, leaving);
        } finally {
            leaving.flip();
        }
    }

    @GuardedBy("this")
    private boolean flush() throws IOException {
        if (leaving.hasRemaining()) {
            int unused = socket.write(leaving);
        }
        return !leaving.hasRemaining();
    }

    @Override
    public synchronized void close() {
        if (!socket.isOpen()) {
            return;
        }
        try (socket) {
            if (taskFailed || busy) { // there is nothing to say, or the engine is locked
                return;
            }
            engine.closeOutbound();
            if (flush()) {
                var unused = encrypt(NOTHING.duplicate());
                boolean sent = flush();
                LOG.trace("The close alert has been sent: {}", sent);
            }
        } catch (IOException e) {
            LOG.debug("A TLS connection could not be closed in order", e);
        }
    }
}
