package io.tsrpc.ws;

import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.net.SelectorLoop;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The listening socket. If accepting a connection fails, for example because no file descriptors are left, it retries
 * after 100 ms.
 */
final class Acceptor implements SelectorLoop.Ready {
    private static final Log LOG = Log.of(Topic.WS_SERVER);
    private static final int BACKLOG = 1024;
    private static final int AT_ONCE = 64;
    private static final long RETRY_MILLIS = 100;

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final RepeatedLog failures = new RepeatedLog(LOG);
    private final ServerSocketChannel channel;
    private final SelectorLoop loop;
    private final Timer timer;
    private final Taker taker;
    private @Nullable SelectionKey key;

    /** Receives the accepted sockets. */
    @FunctionalInterface
    interface Taker {
        /** Makes a connection from a socket, or closes the socket. */
        void take(SocketChannel accepted) throws IOException;
    }

    Acceptor(ServerSocketChannel channel, SelectorLoop loop, Timer timer, Taker taker) {
        this.channel = channel;
        this.loop = loop;
        this.timer = timer;
        this.taker = taker;
    }

    /**
     * Binds a port.
     *
     * @throws UncheckedIOException if the host is unknown or the port cannot be bound
     */
    static ServerSocketChannel bind(@Nullable String host, int port) {
        InetSocketAddress address = host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        ServerSocketChannel channel = null;
        try {
            if (address.isUnresolved()) {
                throw new IOException("Unknown host");
            }
            channel = ServerSocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.configureBlocking(false);
            return channel.bind(address, BACKLOG);
        } catch (IOException e) {
            closeQuietly(channel);
            String where = (host == null ? "" : host + " ") + "port " + port;
            throw new UncheckedIOException("Cannot listen on " + where + ": " + e.getMessage(), e);
        }
    }

    static void closeQuietly(@Nullable ServerSocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debug("A socket that was not bound could not be closed", e);
        }
    }

    /** Starts accepting connections. */
    void open() {
        loop.execute(this::listen);
    }

    /** Releases the port. */
    void close() {
        closeQuietly(channel);
        loop.wakeup();
    }

    @Override
    public void ready(SelectionKey ready) throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            SocketChannel accepted = channel.accept();
            if (accepted == null) {
                return;
            }
            give(accepted);
        }
    }

    private void give(SocketChannel accepted) throws IOException {
        try {
            taker.take(accepted);
        } catch (IOException | RuntimeException e) {
            accepted.close();
            LOG.debug("A socket was gone before it was accepted", e);
        } catch (Error e) { // such as an OutOfMemoryError
            accepted.close();
            throw e;
        }
    }

    @Override
    public void failed(Throwable problem) {
        if (!channel.isOpen()) {
            return;
        }
        interest(0);
        try {
            Timeout unused = timer.after(Duration.ofMillis(RETRY_MILLIS), () -> loop.execute(this::listen));
            failures.error("Cannot accept connections; trying again in {} ms", RETRY_MILLIS, problem);
        } catch (Throwable e) { // no memory, no thread for the timer: it must listen on nevertheless
            interest(SelectionKey.OP_ACCEPT);
        }
    }

    private void listen() {
        try {
            if (key == null) {
                key = loop.register(channel, SelectionKey.OP_ACCEPT, this);
            }
            interest(SelectionKey.OP_ACCEPT);
        } catch (Throwable e) { // no memory for the key
            failed(e);
        }
    }

    private void interest(int ops) {
        SelectionKey accepting = key;
        if (accepting != null && accepting.isValid()) {
            accepting.interestOps(ops);
        }
    }
}
