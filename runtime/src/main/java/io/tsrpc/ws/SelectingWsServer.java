package io.tsrpc.ws;

import io.tsrpc.concurrent.Executors;
import io.tsrpc.server.ServerEngine;
import io.tsrpc.server.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server engine on a selector of our own, with Java-WebSocket's handshakes and states. */
final class SelectingWsServer extends ServerEngine implements WsServer {
    private static final int TLS_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final long IDLE_SECONDS = 10;

    private final WsServerSettings ws;
    private volatile int port;
    private @Nullable Listening listening;

    private record Listening(Acceptor acceptor, Peers peers, SelectorLoop loop, ExecutorService tlsTasks) {}

    SelectingWsServer(ServerSettings settings, WsServerSettings ws) {
        super(settings);
        this.ws = ws;
        this.port = ws.port();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    protected synchronized void listen() {
        ServerSocketChannel channel = Acceptor.bind(ws.host(), ws.port());
        try {
            port = channel.socket().getLocalPort();
            SelectorLoop loop = new SelectorLoop("tsrpc-ws-" + port);
            ExecutorService tlsTasks = tlsTasks();
            Peers peers = new Peers(this, ws, loop, tlsTasks);
            Acceptor acceptor = new Acceptor(channel, loop, timer(), peers::take);
            listening = new Listening(acceptor, peers, loop, tlsTasks);
            acceptor.open();
        } catch (IOException e) {
            Acceptor.closeQuietly(channel);
            throw new UncheckedIOException("Cannot open a selector: " + e.getMessage(), e);
        }
    }

    private static ExecutorService tlsTasks() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                TLS_THREADS,
                TLS_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Executors.daemons("tsrpc-ws-tls"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    protected synchronized void shut() {
        Listening open = listening;
        if (open == null) {
            return;
        }
        listening = null;
        open.acceptor().close();
        boolean interrupted = Thread.interrupted();
        try {
            open.peers().stop();
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

    private static boolean ended(SelectorLoop loop) {
        try {
            loop.end();
            return true;
        } catch (InterruptedException e) {
            return false; // it ends all the same
        }
    }
}
