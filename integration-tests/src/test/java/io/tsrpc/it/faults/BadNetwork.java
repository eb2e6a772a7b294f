package io.tsrpc.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Deque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between clients and a server as a bad network does: what passes is late by 100 ± 50 ms, in order, and connections are reset when
 * a random number of bytes has passed in one direction.
 */
final class BadNetwork implements AutoCloseable {
    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final int MOST_AT_ONCE = 100;

    private final ServerSocket listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final ScheduledExecutorService deliveries = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger resets = new AtomicInteger();
    private final Random random;
    private final int target;
    private final int mostBytes;

    /**
     * Begins to accept.
     *
     * @param target the server's port
     * @param seed from which delays and places follow
     * @param mostBytes after how many bytes in one direction a connection is reset at the latest
     */
    BadNetwork(int target, long seed, int mostBytes) throws IOException {
        this.target = target;
        this.random = new Random(seed);
        this.mostBytes = mostBytes;
        run("accept", this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many connections were reset. */
    int resets() {
        return resets.get();
    }

    /** What a thread does until its sockets are closed. */
    private interface Work {
        void run() throws IOException;
    }

    private static void run(String name, Work work) {
        Thread thread = new Thread(() -> untilClosed(work), "bad-network-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void untilClosed(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            // a socket is closed: the end of this thread, or of this connection
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Direction out = new Direction(client, server);
            Direction in = new Direction(server, client);
            run("out", out::read);
            run("in", in::read);
        }
    }

    /** What passes from one socket to another. */
    private final class Direction {
        private final Random delays = new Random(random.nextLong());
        private final Deque<byte[]> passing = new ConcurrentLinkedDeque<>();
        private final Socket from;
        private final Socket to;
        private int left = random.nextInt(mostBytes);

        Direction(Socket from, Socket to) {
            this.from = from;
            this.to = to;
        }

        private void read() throws IOException {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[MOST_AT_ONCE];
            long due = System.nanoTime();
            int count;
            do {
                count = in.read(buffer);
                passing.add(Arrays.copyOf(buffer, Math.max(count, 0))); // nothing is the end
                long now = System.nanoTime();
                due = Math.max(due, now + delays.nextLong(SHORTEST_NANOS, LONGEST_NANOS));
                var unused = deliveries.schedule(() -> untilClosed(this::deliver), due - now, TimeUnit.NANOSECONDS);
            } while (count > 0);
        }

        /** Delivers the first that has not been. */
        private void deliver() throws IOException {
            byte[] next = passing.remove();
            int count = Math.min(next.length, left);
            left -= count;
            if (next.length == 0) {
                to.close();
                from.close();
                return;
            }
            to.getOutputStream().write(next, 0, count);
            if (left == 0 && !to.isClosed()) {
                int unused = resets.incrementAndGet();
                reset(to);
                reset(from);
            }
        }
    }

    /** Closes so that the other side sees a connection reset. */
    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        deliveries.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
