package io.tsrpc.ws;

import io.tsrpc.ClientAuth;
import io.tsrpc.concurrent.GrowingPool;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.SelectorLoop;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket transport of a server: it listens on a port and serves all sockets on one thread. Created by
 * {@link WsServer#transport}.
 */
public final class WsServerTransport implements ServerTransport {
    private static final Log LOG = Log.of(Topic.WS_SERVER);

    private final OptionValues options;
    private volatile int port;

    private volatile @Nullable Listening listening; // changed under the lock

    private record Listening(
            ConnectionAcceptor server, Acceptor acceptor, Peers peers, SelectorLoop loop, GrowingPool tlsTasks) {}

    WsServerTransport(OptionValues options) {
        this.options = options;
        this.port = options.get(WsServerOptions.PORT);
    }

    /** The port that the transport listens on; before it has started, the configured port. */
    public int port() {
        return port;
    }

    @Override
    public synchronized void start(ConnectionAcceptor acceptor) {
        if (listening != null) {
            throw new IllegalStateException("A transport belongs to one server; create another transport");
        }
        ServerSocketChannel channel =
                Acceptor.bind(options.get(WsServerOptions.HOST), options.get(WsServerOptions.PORT));
        try {
            port = channel.socket().getLocalPort();
            SelectorLoop loop = SelectorLoop.ofServer("tsrpc-ws-" + port, this::failed);
            GrowingPool tlsTasks = tlsTasks();
            Peers peers = new Peers(acceptor, options, loop, tlsTasks);
            Acceptor sockets = new Acceptor(channel, loop, acceptor.settings().timer(), peers::take);
            listening = new Listening(acceptor, sockets, peers, loop, tlsTasks);
            ServerDraft.prepare();
            sockets.open();
            LOG.info("Listening on {}, {}", channel.socket().getLocalSocketAddress(), scheme());
        } catch (IOException e) {
            Acceptor.closeQuietly(channel);
            throw new UncheckedIOException("Cannot open a selector: " + e.getMessage(), e);
        } catch (Error e) { // no more threads
            Acceptor.closeQuietly(channel);
            throw e;
        }
    }

    /** Checks of clients' certificates may ask others over the network; without them TLS only computes. */
    private GrowingPool tlsTasks() {
        String name = "tsrpc-ws-tls";
        boolean onlyComputes = options.get(WsServerOptions.CLIENT_AUTH) == ClientAuth.NONE;
        return onlyComputes ? GrowingPool.ofProcessors(name) : new GrowingPool(name);
    }

    @Override
    public synchronized void stop(Duration limit) {
        Listening open = listening;
        if (open == null) {
            return;
        }
        listening = null;
        open.acceptor().close();
        boolean interrupted = Thread.interrupted();
        try {
            open.peers().stop(limit);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        open.peers().cutOff();
        interrupted |= !ended(open.loop());
        open.tlsTasks().shutdown();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the server of a fault of the loop. No port stays open that nobody serves. */
    void failed(String thread, Throwable why, boolean isLost) {
        Listening open = listening; // without the lock: who stops the transport has it, and waits for this thread
        if (open == null) {
            return;
        }
        if (isLost) {
            open.acceptor().close();
            open.peers().cutOff();
        }
        open.server().failed(thread, why, isLost);
    }

    private static boolean ended(SelectorLoop loop) {
        try {
            loop.end();
            loop.awaitEnd();
            return true;
        } catch (InterruptedException e) {
            return false; // the loop ends nevertheless
        }
    }

    private String scheme() {
        return options.get(WsServerOptions.SSL) == null ? "ws" : "wss";
    }

    @Override
    public String toString() {
        return scheme() + " port " + port;
    }
}
