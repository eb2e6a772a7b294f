package io.tsrpc.ws;

import io.tsrpc.concurrent.Durations;
import io.tsrpc.server.ServerEngine;
import io.tsrpc.server.ServerSettings;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timer;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sockets of a server, and what they share. */
final class Peers {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.server");

    private final ServerEngine engine;
    private final WsServerSettings ws;
    private final SelectorLoop loop;
    private final Executor tlsTasks;
    private final PeerEvents events = new PeerEvents(this);
    private final WriteBuffers writeBuffers = new WriteBuffers();
    private final Set<PeerSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private LastEncoded last = new LastEncoded(new Frame.Text(""));

    Peers(ServerEngine engine, WsServerSettings ws, SelectorLoop loop, Executor tlsTasks) {
        this.engine = engine;
        this.ws = ws;
        this.loop = loop;
        this.tlsTasks = tlsTasks;
    }

    ServerEngine engine() {
        return engine;
    }

    ServerSettings settings() {
        return engine.settings();
    }

    WsServerSettings ws() {
        return ws;
    }

    SelectorLoop loop() {
        return loop;
    }

    Timer timer() {
        return engine.timer();
    }

    PeerEvents events() {
        return events;
    }

    WriteBuffers writeBuffers() {
        return writeBuffers;
    }

    /** Makes a client's socket of what was accepted. Called by the selector's thread. */
    void take(SocketChannel accepted) throws IOException {
        if (open.size() >= ws.maxConnections()) {
            LOG.warn("Refused {}: {} are connected", accepted, open.size());
            accepted.close();
            return;
        }
        accepted.configureBlocking(false);
        accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
        PeerSocket socket = new PeerSocket(this, accepted);
        open.add(socket);
        socket.begin();
        if (stopped) {
            socket.stop();
        }
    }

    Wire wire(SocketChannel channel, TlsWire.Owner owner) throws IOException {
        SSLContext context = ws.ssl();
        if (context == null) {
            return new PlainWire(channel);
        }
        SSLEngine tls = context.createSSLEngine();
        tls.setUseClientMode(false);
        return new TlsWire(channel, tls, tlsTasks, owner);
    }

    void remove(PeerSocket socket) {
        loop.wakeup(); // it lets go of the closed channel
        open.remove(socket);
        if (open.isEmpty()) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Closes all, and waits for that; those that do not answer are cut off. */
    void stop() throws InterruptedException {
        stopped = true; // said before looking: what is accepted after that stops by itself
        List.copyOf(open).forEach(PeerSocket::stop);
        long patience = ws.closeTimeout().isZero() ? Long.MAX_VALUE / 2 : Durations.saturatedNanos(ws.closeTimeout());
        long end = System.nanoTime() + patience + TimeUnit.SECONDS.toNanos(1);
        synchronized (this) {
            long left;
            while (!open.isEmpty() && (left = end - System.nanoTime()) > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            }
        }
    }

    /** Closes all at once. */
    void cutOff() {
        List.copyOf(open).forEach(socket -> socket.failed(new IOException("Server stopped")));
    }

    /**
     * A frame as it travels. The last one is remembered, since in a broadcast the same comes once per connection; that
     * threads may see each other's late costs a repetition at most.
     */
    OutgoingFrame encoded(Frame frame) {
        LastEncoded seen = last;
        if (seen.frame != frame) {
            seen = new LastEncoded(frame);
            last = seen;
        }
        return seen.encoded;
    }

    private static final class LastEncoded {
        final Frame frame;
        final OutgoingFrame encoded;

        LastEncoded(Frame frame) {
            this.frame = frame;
            this.encoded = OutgoingFrame.of(frame);
        }
    }
}
