package io.tsrpc.ws;

import io.tsrpc.ClientAuth;
import io.tsrpc.concurrent.Durations;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.net.AddressLimit;
import io.tsrpc.net.Backlog;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.net.SelectorLoop;
import io.tsrpc.net.WriteBuffers;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionAcceptor;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** The open sockets of a server. */
final class Peers {
    private static final Log LOG = Log.of(Topic.WS_SERVER);

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final RepeatedLog refusals = new RepeatedLog(LOG);
    private final RepeatedLog cuts = new RepeatedLog(LOG);
    private final ConnectionAcceptor acceptor;
    private final OptionValues options;
    private final SelectorLoop loop;
    private final Executor tlsTasks;
    private final WriteBuffers writeBuffers = new WriteBuffers();
    private final Set<LoopSocket> open = ConcurrentHashMap.newKeySet();
    private final AddressLimit addresses;
    private final Backlog backlog;
    private final int maxConnections;
    private volatile boolean stopped;

    Peers(ConnectionAcceptor acceptor, OptionValues options, SelectorLoop loop, Executor tlsTasks) {
        this.acceptor = acceptor;
        this.options = options;
        this.loop = loop;
        this.tlsTasks = tlsTasks;
        this.addresses = new AddressLimit(
                options.get(WsServerOptions.MAX_CONNECTIONS_PER_ADDRESS),
                options.get(WsServerOptions.TRUSTED_PROXIES),
                LOG);
        Long set = options.get(WsServerOptions.MAX_TOTAL_PENDING_BYTES);
        long limit = set == null ? Runtime.getRuntime().maxMemory() / 4 : set;
        this.backlog = new Backlog(
                limit,
                () -> cuts.warn("Cut off clients that do not read: maxTotalPendingBytes, {}, is reached", limit));
        this.maxConnections = options.get(WsServerOptions.MAX_CONNECTIONS);
    }

    /** Adds an accepted socket, or closes it if a limit is reached. Called by the loop's thread. */
    void take(SocketChannel accepted) throws IOException {
        if (open.size() >= maxConnections) {
            refusals.warn(
                    "Refused a connection from {}: maxConnections, {}, is reached",
                    accepted.getRemoteAddress(),
                    maxConnections);
            accepted.close();
            return;
        }
        AddressLimit.Place place = addresses.place();
        if (addresses.isSet() && !place.take(accepted.socket().getInetAddress())) {
            accepted.close();
            return;
        }
        try {
            add(accepted, place);
        } catch (Throwable e) { // the socket is gone, or there is no memory
            place.leave();
            throw e;
        }
    }

    private void add(SocketChannel accepted, AddressLimit.Place place) throws IOException {
        accepted.configureBlocking(false);
        accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
        LoopSocket socket = new LoopSocket(
                loop, accepted, writeBuffers, options.get(WsServerOptions.MAX_PENDING_BYTES), backlog, closed -> {
                    remove(closed);
                    place.leave();
                });
        SSLContext tls = options.get(WsServerOptions.SSL);
        if (tls != null) {
            socket.startTls(newEngine(tls), tlsTasks);
        }
        open.add(socket);
        try {
            socket.begin(new ServerHandshake(socket, acceptor, options, addresses, place));
        } catch (Throwable e) { // no thread for the timer of the handshake
            socket.failed(e);
        }
        if (stopped) {
            close(socket);
        }
    }

    private SSLEngine newEngine(SSLContext tls) {
        SSLEngine engine = tls.createSSLEngine();
        engine.setUseClientMode(false);
        ClientAuth auth = options.get(WsServerOptions.CLIENT_AUTH);
        engine.setWantClientAuth(auth == ClientAuth.OPTIONAL);
        if (auth == ClientAuth.REQUIRED) {
            engine.setNeedClientAuth(true);
        }
        return engine;
    }

    private void remove(LoopSocket socket) {
        open.remove(socket);
        if (open.isEmpty()) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private static void close(LoopSocket socket) {
        socket.close(CloseCodes.NORMAL, "Server stopped");
    }

    /** Closes all sockets in order and waits for that, at most 1 s longer than the close timeout (zero: none), and at most for the limit. */
    void stop(Duration limit) throws InterruptedException {
        stopped = true; // set before the copy is made: a socket that is accepted later closes itself
        List.copyOf(open).forEach(Peers::close);
        Duration closeTimeout = options.get(WsServerOptions.CLOSE_TIMEOUT);
        long patience = closeTimeout.isZero() ? Long.MAX_VALUE / 2 : Durations.saturatedNanos(closeTimeout);
        long end = System.nanoTime() + Math.min(patience + TimeUnit.SECONDS.toNanos(1), limit.toNanos());
        synchronized (this) {
            long left;
            while (!open.isEmpty() && (left = end - System.nanoTime()) > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            }
        }
    }

    /** Closes all sockets immediately. */
    void cutOff() {
        List.copyOf(open).forEach(socket -> loop.execute(socket::cut));
    }
}
