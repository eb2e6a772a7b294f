package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Headers;
import io.tsrpc.net.Destination;
import io.tsrpc.net.Dialing;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one client. Each carries one call at a time; those that are idle are used again, the latest first.
 * They are closed before the server closes them: a call that is sent just then would be lost. Thread-safe.
 */
final class ConnectionPool {
    /** How long an idle connection is kept if the server does not say: less than the 5 s of Node's servers. */
    private static final long USUAL_SECONDS = 4;

    /** How much sooner than the server a client closes. */
    private static final long MARGIN_SECONDS = 1;

    /** How long an idle connection is kept at most. Connections that may be used for less are closed by this time, too. */
    private static final long MOST_SECONDS = 300;

    private final Destination destination;
    private final Timer timer;
    private final int maxReplyBytes;

    @GuardedBy("this")
    private final Deque<HttpConnection> idle = new ArrayDeque<>();

    @GuardedBy("this")
    private final Set<HttpConnection> open = new HashSet<>();

    @GuardedBy("this")
    private final Set<Dialing> dialing = new HashSet<>();

    @GuardedBy("this")
    private boolean sweepComes;

    @GuardedBy("this")
    private Timeout sweep = Timeout.NEVER;

    @GuardedBy("this")
    private boolean closed;

    ConnectionPool(Destination destination, Timer timer, int maxReplyBytes) {
        this.destination = destination;
        this.timer = timer;
        this.maxReplyBytes = maxReplyBytes;
    }

    /** Sends a call on an idle connection or on a new one. */
    void send(HttpCall call) {
        HttpConnection free;
        while (!call.isOver() && (free = poll()) != null) {
            if (started(free, call)) {
                return;
            }
        }
        if (!call.isOver()) {
            dial(call);
        }
    }

    /** Whether a call is under way on a connection, or has failed because it could not be written. */
    private static boolean started(HttpConnection connection, HttpCall call) {
        try {
            return connection.start(call);
        } catch (Throwable e) { // no memory for the head
            connection.close();
            call.failed(e);
            return true;
        }
    }

    /** Takes the latest idle connection that may be used. Servers need not keep all of them for the same time. */
    private @Nullable HttpConnection poll() {
        List<HttpConnection> expired = new ArrayList<>();
        HttpConnection usable;
        synchronized (this) {
            long now = timer.nanoTime();
            while ((usable = idle.pollLast()) != null && usable.idleUntil - now <= 0) {
                expired.add(usable);
            }
        }
        expired.forEach(HttpConnection::close);
        return usable;
    }

    private void dial(HttpCall call) {
        try {
            Dialing begun = new Attempt(call).dialing;
            call.onCancel(begun::terminate);
            begun.begin();
        } catch (IOException | RuntimeException | Error e) { // no selector, no thread
            call.failed(e);
        }
    }

    private final class Attempt implements Dialing.Outcome {
        private final HttpCall call;
        private final Dialing dialing;

        Attempt(HttpCall call) throws IOException {
            this.call = call;
            this.dialing = Dialing.of(destination, timer, this);
            if (!add(dialing)) {
                dialing.terminate();
            }
        }

        @Override
        public Headers headers() {
            return call.headers();
        }

        @Override
        public void connected(LoopSocket socket, @Nullable InetSocketAddress proxy) {
            HttpConnection made = new HttpConnection(ConnectionPool.this, socket, proxy, maxReplyBytes);
            socket.handler(made);
            if (!replace(dialing, made) || call.isOver() || !started(made, call)) {
                socket.cut();
                call.failed(new ClosedChannelException());
            }
        }

        @Override
        public void failed(Throwable problem) {
            drop(dialing);
            call.failed(problem);
        }
    }

    private synchronized boolean add(Dialing begun) {
        return !closed && dialing.add(begun);
    }

    private synchronized void drop(Dialing failed) {
        dialing.remove(failed);
    }

    private synchronized boolean replace(Dialing done, HttpConnection made) {
        dialing.remove(done);
        return !closed && open.add(made);
    }

    // --- idle connections ----------------------------------------------------------------------------------------

    /**
     * Makes a connection idle.
     *
     * @param seconds for how long the server keeps it, or -1 if that is not known
     */
    void release(HttpConnection connection, long seconds) {
        long kept = seconds < 0 ? USUAL_SECONDS : Math.min(seconds - MARGIN_SECONDS, MOST_SECONDS);
        if (kept <= 0 || !keep(connection, TimeUnit.SECONDS.toNanos(kept))) {
            connection.close();
        }
    }

    private synchronized boolean keep(HttpConnection connection, long nanos) {
        if (closed) {
            return false;
        }
        if (!sweepComes) {
            sweep = timer.after(Duration.ofNanos(nanos), this::closeIdle);
            sweepComes = true;
        }
        connection.idleUntil = timer.nanoTime() + nanos;
        idle.addLast(connection);
        return true;
    }

    /** Closes the connections that have been idle for long enough. */
    private void closeIdle() {
        List<HttpConnection> expired = new ArrayList<>();
        synchronized (this) {
            long now = timer.nanoTime();
            long next = Long.MAX_VALUE;
            for (HttpConnection connection : idle) {
                long left = connection.idleUntil - now;
                if (left <= 0) {
                    expired.add(connection);
                } else {
                    next = Math.min(next, left);
                }
            }
            idle.removeIf(connection -> connection.idleUntil - now <= 0);
            sweepComes = !closed && !idle.isEmpty();
            if (sweepComes) {
                sweep = timer.after(Duration.ofNanos(next), this::closeIdle);
            }
        }
        expired.forEach(HttpConnection::close);
    }

    /** A connection is closed. */
    synchronized void remove(HttpConnection connection) {
        open.remove(connection);
        idle.remove(connection);
    }

    /** Closes all connections, and those that are being made. */
    void close() {
        List<HttpConnection> connections;
        List<Dialing> attempts;
        synchronized (this) {
            closed = true;
            sweep.cancel();
            connections = List.copyOf(open);
            attempts = List.copyOf(dialing);
            idle.clear();
        }
        connections.forEach(HttpConnection::close);
        attempts.forEach(Dialing::terminate);
    }
}
