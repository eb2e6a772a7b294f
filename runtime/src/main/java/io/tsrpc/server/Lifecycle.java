package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.concurrent.Durations;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.concurrent.Threads;
import io.tsrpc.concurrent.UserThreads;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Starts and stops a server with all its transports. A server starts successfully at most once. */
final class Lifecycle {
    private static final Log LOG = Log.of(Topic.SERVER);
    private static final ThreadFactory STOPPERS = Threads.daemons("tsrpc-server-stop");

    /** How long connections may take to close when the budget of a graceful stop is used up: it ends within a second. */
    private static final Duration CLOSING = Duration.ofMillis(800);

    /** What {@link Durations#saturatedNanos} allows: transports have timeouts of their own. */
    private static final Duration UNLIMITED = Duration.ofNanos(Long.MAX_VALUE / 2);

    private final List<ServerTransport> transports;
    private final Connections connections;
    private final RunningWork running;
    private final Timer timer;
    private final Runnable endLocal;
    private final Runnable release;
    private final UserThreads stopThreads;
    private final UserFuture<Void> stopped;

    @GuardedBy("this")
    private boolean hasStarted;

    @GuardedBy("this")
    private boolean stopping;

    /** When the connections must be closed, by the timer's clock; null if no graceful stop has begun. */
    private volatile @Nullable Long closedBy;

    private volatile ServerStatus status = ServerStatus.CLOSED;

    /**
     * Creates the lifecycle of a server that has not started.
     *
     * @param endLocal ends the calls and requests that did not come over a transport
     * @param release releases the server's resources other than its transports; runs once, after all transports have
     *     stopped
     */
    Lifecycle(
            List<ServerTransport> transports,
            Connections connections,
            RunningWork running,
            Timer timer,
            Runnable endLocal,
            Runnable release) {
        this.transports = transports;
        this.connections = connections;
        this.running = running;
        this.timer = timer;
        this.stopThreads = UserThreads.of(task -> STOPPERS.newThread(task).start(), "tsrpc-server-stop", timer, LOG);
        this.stopped = new UserFuture<>(stopThreads);
        this.endLocal = endLocal;
        this.release = release;
    }

    ServerStatus status() {
        return status;
    }

    /** Whether the server accepts new work: true as soon as the first transport listens. */
    boolean isOpen() {
        ServerStatus now = status;
        return now == ServerStatus.OPENED || now == ServerStatus.OPENING;
    }

    // --- starting ------------------------------------------------------------------------------------------------

    /** Starts all transports, or none. {@code check} throws if the server must not start. */
    void start(ConnectionAcceptor acceptor, Runnable check) {
        synchronized (this) {
            if (hasStarted) {
                throw new IllegalStateException("A server can be started only once; build a new one");
            }
            check.run();
            hasStarted = true;
            status = ServerStatus.OPENING;
        }
        startTransports(acceptor);
        boolean stoppedMeanwhile;
        synchronized (this) {
            stoppedMeanwhile = stopping;
            status = stoppedMeanwhile ? status : ServerStatus.OPENED;
        }
        if (stoppedMeanwhile) {
            stopTransports(transports); // a concurrent stop() may have found nothing to stop
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
            undoStart(started);
            throw e;
        }
    }

    /** Undoes a failed start. The same server may start again: a port in use may be free later. */
    private void undoStart(List<ServerTransport> started) {
        status = ServerStatus.CLOSING;
        connections.closeAll("Server stopped");
        stopTransports(started);
        synchronized (this) {
            hasStarted = stopping;
            status = ServerStatus.CLOSED;
            if (!stopping) {
                connections.acceptNew();
            }
        }
    }

    // --- stopping ------------------------------------------------------------------------------------------------

    void stop() {
        boolean started;
        boolean first;
        synchronized (this) {
            started = hasStarted;
            first = started && !stopping;
            stopping |= started;
            status = first ? ServerStatus.CLOSING : status;
        }
        if (!started) {
            endLocal.run();
        } else if (first) {
            stopNow();
        } else {
            stopped.join(); // the first stop() waits for the network only, not for handlers, one of which may be the
            // caller
        }
    }

    private void stopNow() {
        try {
            connections.closeAll("Server stopped");
            stopTransports(transports);
        } finally {
            status = ServerStatus.CLOSED;
            SafeTask.run(endLocal);
            SafeTask.run(release);
            stopThreads.execute(() -> stopped.complete(null)); // all threads for user code may be blocked
        }
    }

    private void stopTransports(List<ServerTransport> started) {
        for (ServerTransport transport : started) {
            try {
                transport.stop(timeToClose());
            } catch (RuntimeException | Error e) { // the other transports must still stop
                LOG.error("{} failed to stop", transport, e);
            }
        }
    }

    private Duration timeToClose() {
        Long end = closedBy;
        return end == null ? UNLIMITED : Duration.ofNanos(Math.max(0, end - timer.nanoTime()));
    }

    TsrpcFuture<Void> gracefulStop(Duration maxWait) {
        requireNonNull(maxWait, "maxWait");
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("maxWait is negative: " + maxWait);
        }
        synchronized (this) {
            if (status != ServerStatus.OPENED) {
                throw new IllegalStateException("Cannot gracefulStop when server status is '" + status + "'.");
            }
            status = ServerStatus.CLOSING;
            closedBy = timer.nanoTime() + Durations.saturatedNanos(maxWait) + CLOSING.toNanos();
        }
        connections.refuseNew();
        LOG.info(
                "Stopping gracefully: waiting at most {} until {} running calls have ended and {} requests are answered",
                maxWait,
                running.calls(),
                running.requests());
        if (maxWait.isZero()) {
            stopAsync();
        } else {
            stopAfter(maxWait);
        }
        return stopped;
    }

    private void stopAfter(Duration maxWait) {
        try {
            Timeout limit = timer.after(maxWait, () -> {
                warnOfUnanswered(maxWait);
                stopAsync();
            });
            var unused = stopped.whenComplete((nothing, failure) -> limit.cancel());
        } catch (Throwable e) { // without a timer nothing would end the wait
            LOG.error("There is no timer for a graceful stop; the server stops now", e);
            stopAsync();
        }
        running.stopWhenIdle(this::stopAsync);
    }

    private void warnOfUnanswered(Duration maxWait) {
        int calls = running.calls();
        int requests = running.requests();
        if (calls + requests > 0) {
            LOG.warn(
                    "Stopping after {}, although {} running calls have not ended and {} requests are not answered",
                    maxWait,
                    calls,
                    requests);
        }
    }

    /** Stops on a new thread: all threads for user code may be blocked. */
    private void stopAsync() {
        stopThreads.execute(this::stop);
    }
}
