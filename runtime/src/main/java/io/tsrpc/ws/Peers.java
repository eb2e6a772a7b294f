package io.tsrpc.ws;

import io.tsrpc.concurrent.Durations;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Timer;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

    private final ConnectionAcceptor acceptor;
    private final OptionValues options;
    private final SelectorLoop loop;
    private final Executor tlsTasks;
    private final PeerEvents events = new PeerEvents();
    private final WriteBuffers writeBuffers = new WriteBuffers();
    private final Set<PeerSocket> open = ConcurrentHashMap.newKeySet();
    private final int maxConnections;
    private volatile boolean stopped;

    Peers(ConnectionAcceptor acceptor, OptionValues options, SelectorLoop loop, Executor tlsTasks) {
        this.acceptor = acceptor;
        this.options = options;
        this.loop = loop;
        this.tlsTasks = tlsTasks;
        this.maxConnections = options.get(WsServerOptions.MAX_CONNECTIONS);
    }

    ConnectionAcceptor acceptor() {
        return acceptor;
    }

    OptionValues options() {
        return options;
    }

    SelectorLoop loop() {
        return loop;
    }

    Timer timer() {
        return acceptor.settings().timer();
    }

    PeerEvents events() {
        return events;
    }

    WriteBuffers writeBuffers() {
        return writeBuffers;
    }

    /** Makes a client's socket of what was accepted. Called by the selector's thread. */
    void take(SocketChannel accepted) throws IOException {
        if (open.size() >= maxConnections) {
            LOG.warn("Refused {}: {} are connected", accepted, open.size());
            accepted.close();
            return;
        }
        PeerSocket socket = PeerSocket.of(this, accepted);
        open.add(socket);
        socket.begin();
        if (stopped) {
            socket.stop();
        }
    }

    Wire wire(SocketChannel channel, TlsWire.Owner owner) throws IOException {
        SSLContext context = options.get(WsServerOptions.SSL);
        if (context == null) {
            return new PlainWire(channel);
        }
        SSLEngine tls = context.createSSLEngine();
        tls.setUseClientMode(false);
        return new TlsWire(channel, tls, tlsTasks, owner);
    }

    /** Whether a page of this origin may connect; who sends none is no browser. */
    boolean allows(String origin) {
        Set<String> allowed = options.get(WsServerOptions.ALLOWED_ORIGINS);
        return allowed.isEmpty() || origin.isEmpty() || allowed.contains(origin.toLowerCase(Locale.ROOT));
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
        Duration closeTimeout = options.get(WsServerOptions.CLOSE_TIMEOUT);
        long patience = closeTimeout.isZero() ? Long.MAX_VALUE / 2 : Durations.saturatedNanos(closeTimeout);
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
}
