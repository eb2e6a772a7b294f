package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.concurrent.Executors;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server's way from start to stop, once, with all its transports. */
final class Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server");
    private static final ThreadFactory STOPPERS = Executors.daemons("tsrpc-server-stop");

    private final List<ServerTransport> transports;
    private final Connections connections;
    private final RunningCalls running;
    private final Timer timer;
    private final Runnable release;
    private final Stopped stopped = new Stopped();

    @GuardedBy("this")
    private boolean used;

    @GuardedBy("this")
    private boolean shutting;

    private volatile ServerStatus status = ServerStatus.CLOSED;

    private static final class Stopped extends CompletableFuture<Void> implements TsrpcFuture<Void> {
        /** A copy: completing or cancelling it changes nothing here. */
        @Override
        public CompletableFuture<Void> toCompletableFuture() {
            return copy();
        }
    }

    /**
     * A server that has not started.
     *
     * @param release gives back what the server holds besides its transports; run once, when all of them have stopped
     */
    Lifecycle(
            List<ServerTransport> transports,
            Connections connections,
            RunningCalls running,
            Timer timer,
            Runnable release) {
        this.transports = transports;
        this.connections = connections;
        this.running = running;
        this.timer = timer;
        this.release = release;
    }

    ServerStatus status() {
        return status;
    }

    /** Whether new work is taken: from the moment on that the first transport listens. */
    boolean isOpen() {
        ServerStatus now = status;
        return now == ServerStatus.OPENED || now == ServerStatus.OPENING;
    }

    // --- starting ------------------------------------------------------------------------------------------------

    /** Starts all transports, or none. {@code check} throws what keeps the server from starting. */
    void start(ConnectionAcceptor acceptor, Runnable check) {
        synchronized (this) {
            if (used) {
                throw new IllegalStateException("A server can be started once; make a new one");
            }
            check.run();
            used = true;
            status = ServerStatus.OPENING;
        }
        startTransports(acceptor);
        boolean stoppedMeanwhile;
        synchronized (this) {
            stoppedMeanwhile = shutting;
            status = stoppedMeanwhile ? status : ServerStatus.OPENED;
        }
        if (stoppedMeanwhile) {
            stopTransports(transports); // stop() may have come before there was something to stop
        }
    }

    private void startTransports(ConnectionAcceptor acceptor) {
        List<ServerTransport> started = new ArrayList<>();
        try {
            for (ServerTransport transport : transports) {
                transport.start(acceptor);
                started.add(transport);
            }
        } catch (RuntimeException | Error e) {
            giveUp(started);
            throw e;
        }
    }

    /** A port that could not be had may be free later: the same server may try again. */
    private void giveUp(List<ServerTransport> started) {
        status = ServerStatus.CLOSING;
        connections.closeAll("Server stopped");
        stopTransports(started);
        synchronized (this) {
            used = shutting;
            status = ServerStatus.CLOSED;
            if (!shutting) {
                connections.takeAgain();
            }
        }
    }

    // --- stopping ------------------------------------------------------------------------------------------------

    void stop() {
        boolean first;
        synchronized (this) {
            if (!used) {
                return;
            }
            first = !shutting;
            shutting = true;
            status = first ? ServerStatus.CLOSING : status;
        }
        if (first) {
            shut();
        } else {
            stopped.join(); // the first waits for the network only, not for handlers such as the caller may be
        }
    }

    private void shut() {
        try {
            connections.closeAll("Server stopped");
            stopTransports(transports);
        } finally {
            status = ServerStatus.CLOSED;
            release.run();
            stopped.complete(null);
        }
    }

    private static void stopTransports(List<ServerTransport> started) {
        for (ServerTransport transport : started) {
            try {
                transport.stop();
            } catch (RuntimeException | Error e) { // the others must stop all the same
                LOG.error("{} could not be stopped in order", transport, e);
            }
        }
    }

    TsrpcFuture<Void> gracefulStop(Duration maxWait) {
        Objects.requireNonNull(maxWait);
        synchronized (this) {
            if (status != ServerStatus.OPENED) {
                throw new IllegalStateException("Cannot gracefulStop when server status is '" + status + "'.");
            }
            status = ServerStatus.CLOSING;
        }
        connections.refuse();
        LOG.info("Stopping after {} running calls, in {} at most", running.count(), maxWait);
        if (maxWait.isZero()) {
            stopSoon();
        } else {
            Timeout unused = timer.after(maxWait, this::stopSoon);
            running.whenIdle(this::stopSoon);
        }
        return stopped;
    }

    /** On a thread of its own: those for user code may all be blocked. */
    private void stopSoon() {
        STOPPERS.newThread(this::stop).start();
    }
}
