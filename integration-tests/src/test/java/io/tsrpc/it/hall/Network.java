package io.tsrpc.it.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What is between clients and a server: it cuts connections with a reset, and is down for as long as a test wants. One thread runs it. */
final class Network implements AutoCloseable {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Selector selector = Selector.open();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);
    private final int[] targets;
    private final int port;
    private final Thread thread = new Thread(this::run, "network");

    // --- what follows is used by the thread only

    private final List<End> ends = new ArrayList<>();
    private @Nullable ServerSocketChannel listening;
    private boolean isClosed;
    private int turn;

    /**
     * Begins to accept.
     *
     * @param targets the ports of the servers, which get connections in turns
     */
    Network(int... targets) throws IOException {
        this.targets = targets.clone();
        this.port = listen(0);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return port;
    }

    /** Resets one of the connections. */
    void cut(Random random) {
        inThread(() -> {
            if (!ends.isEmpty()) {
                ends.get(random.nextInt(ends.size())).reset();
            }
        });
    }

    /** Resets all connections, and refuses new ones. */
    void down() {
        inThread(() -> {
            closeListening();
            resetAll();
        });
    }

    /** Accepts connections again. */
    void up() {
        inThread(() -> {
            int unused = listen(port);
        });
    }

    /** Carries nothing while something is done: what is sent meanwhile arrives together. */
    void heldWhile(Runnable action) {
        inThread(action::run);
    }

    @Override
    public void close() {
        inThread(() -> {
            closeListening();
            resetAll();
            isClosed = true;
        });
    }

    private void inThread(Task task) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        tasks.add(() -> {
            try {
                task.run();
                done.complete(null);
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        });
        var unused = selector.wakeup();
        done.join();
    }

    private interface Task {
        void run() throws IOException;
    }

    // --- the thread --------------------------------------------------------------------------------------------------

    private void run() {
        try (selector) {
            while (!isClosed) {
                int unused = selector.select(this::ready);
                Runnable task;
                while ((task = tasks.poll()) != null) {
                    task.run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        if (!(key.attachment() instanceof End end)) {
            accept((ServerSocketChannel) key.channel());
            return;
        }
        try {
            end.ready(key);
        } catch (IOException | CancelledKeyException e) { // one of the two is gone
            end.reset();
        }
    }

    private int listen(int wanted) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(new InetSocketAddress(HERE, wanted), 1_024);
        channel.configureBlocking(false);
        var unused = channel.register(selector, SelectionKey.OP_ACCEPT);
        listening = channel;
        return channel.socket().getLocalPort();
    }

    private void closeListening() throws IOException {
        if (listening != null) {
            listening.close();
            listening = null;
            int unused = selector.selectNow(this::ready); // else its port stays taken
        }
    }

    private void resetAll() {
        List.copyOf(ends).forEach(End::reset);
    }

    private void accept(ServerSocketChannel from) {
        SocketChannel client = null;
        try {
            client = from.accept();
            if (client != null) {
                SocketChannel server =
                        SocketChannel.open(new InetSocketAddress(HERE, targets[turn++ % targets.length]));
                End one = new End(client);
                End other = new End(server);
                one.join(other);
                other.join(one);
            }
        } catch (IOException e) { // the server is not there
            close(client);
        }
    }

    private static void close(@Nullable SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of two sockets, each of which gets what the other has read. */
    private final class End {
        private final SocketChannel channel;
        private final SelectionKey key;
        private @Nullable End other;
        private ByteBuffer unsent = ByteBuffer.allocate(0);

        End(SocketChannel channel) throws IOException {
            this.channel = channel;
            channel.configureBlocking(false);
            key = channel.register(selector, 0, this);
        }

        void join(End end) {
            other = end;
            ends.add(this);
            key.interestOps(SelectionKey.OP_READ);
        }

        void ready(SelectionKey selected) throws IOException {
            End to = other;
            if (to == null) {
                return;
            }
            if (selected.isWritable()) {
                send();
                if (!unsent.hasRemaining()) {
                    key.interestOpsAnd(~SelectionKey.OP_WRITE);
                    to.key.interestOpsOr(SelectionKey.OP_READ);
                }
            } else if (channel.read(buffer.clear()) < 0) {
                end();
            } else {
                to.unsent = ByteBuffer.allocate(buffer.flip().remaining())
                        .put(buffer)
                        .flip();
                to.send();
                if (to.unsent.hasRemaining()) { // reads no more until it is sent
                    key.interestOpsAnd(~SelectionKey.OP_READ);
                    to.key.interestOpsOr(SelectionKey.OP_WRITE);
                }
            }
        }

        private void send() throws IOException {
            int unused = channel.write(unsent);
        }

        void reset() {
            try {
                for (End each : other == null ? List.<End>of() : List.of(this, other)) {
                    each.channel.setOption(StandardSocketOptions.SO_LINGER, 0); // then a close is a reset
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            end();
        }

        private void end() {
            End second = other;
            other = null;
            if (second != null) {
                ends.remove(this);
                close(channel);
                second.end();
            }
        }
    }
}
