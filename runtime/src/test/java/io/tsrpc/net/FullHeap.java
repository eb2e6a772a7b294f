package io.tsrpc.net;

import io.tsrpc.concurrent.SystemTimer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program whose heap is full for a while, as seen by the thread of a loop and by that of a timer. */
final class FullHeap {
    private static final int FIRST = 1 << 20;
    private static final int PATIENCE_SECONDS = 30;

    /** What fills the heap: arrays, each of which holds the one before. */
    private static final @Nullable Object[] EMPTY = {};

    private static @Nullable Object[] held = EMPTY;

    private FullHeap() {}

    /** Exits with 0 if a socket was closed and both threads have survived. */
    public static void main(String[] args) throws Exception {
        boolean survived = closesASocket() && survives(loop()) && survives(timer());
        Runtime.getRuntime().halt(survived ? 0 : 1);
    }

    /** Whether a socket that fails because the heap is full is closed, by code that has never run before, and its handler told. */
    private static boolean closesASocket() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        SelectorLoop loop = SelectorLoop.ofClients("sockets");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SocketChannel channel = SocketChannel.open(server.getLocalSocketAddress());
                Socket peer = server.accept()) {
            channel.configureBlocking(false);
            LoopSocket socket =
                    new LoopSocket(loop, channel, new WriteBuffers(), FIRST, Backlog.UNLIMITED, closed -> {});
            socket.begin(new FillingHandler(told));
            loop.wakeup();
            peer.getOutputStream().write(1);
            return told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Fills the heap when it reads, and frees it only after it was told of the end. */
    private static final class FillingHandler implements LoopSocket.Handler {
        private final CountDownLatch told;

        FillingHandler(CountDownLatch told) {
            this.told = told;
        }

        @Override
        public void read(ByteBuffer in) {
            in.position(in.limit());
            fill();
        }

        @Override
        public void closed() {
            if (held != EMPTY) {
                held = EMPTY;
                throw new OutOfMemoryError("as long as the heap was full");
            }
            told.countDown();
        }
    }

    private static Executor loop() throws IOException {
        return SelectorLoop.ofClients("loop")::execute;
    }

    private static Executor timer() {
        SystemTimer timer = new SystemTimer("timer");
        return task -> {
            var unused = timer.after(Duration.ofNanos(1), task);
        };
    }

    private static boolean survives(Executor thread) throws InterruptedException {
        CountDownLatch freed = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        thread.execute(() -> awaitQuietly(ready));
        thread.execute(
                () -> { // as any that has run for a while, it has caught something before
                    throw new IllegalStateException("as a test does it");
                });
        for (int i = 0; i < 3; i++) {
            thread.execute(FullHeap::fill);
        }
        thread.execute(() -> {
            held = EMPTY;
            freed.countDown();
        });
        ready.countDown();
        return freed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void awaitQuietly(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes all memory, to the last bytes, and then throws. */
    private static void fill() {
        for (int size = FIRST; ; ) {
            try {
                @Nullable Object[] next = new Object[size];
                next[0] = held;
                held = next;
            } catch (OutOfMemoryError e) {
                if (size == 1) {
                    throw e;
                }
                size /= 2;
            }
        }
    }
}
