package io.tsrpc.server;

import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.concurrent.Executors;
import io.tsrpc.transport.Timeout;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From start to stop, once. Counts running calls so that a graceful stop can wait for them. */
final class Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server");
    private static final ThreadFactory STOPPERS = Executors.daemons("tsrpc-server-stop");

    private final ServerEngine engine;
    private final Stopped stopped = new Stopped();
    private volatile ServerStatus status = ServerStatus.CLOSED;
    private boolean used;
    private boolean shutting;
    private int runningCalls;
    private @Nullable Runnable whenIdle;

    private static final class Stopped extends CompletableFuture<Void> implements TsrpcFuture<Void> {
        /** A copy: whoever completes or cancels it does so for himself. */
        @Override
        public CompletableFuture<Void> toCompletableFuture() {
            return copy();
        }
    }

    Lifecycle(ServerEngine engine) {
        this.engine = engine;
    }

    ServerStatus status() {
        return status;
    }

    void start() {
        synchronized (this) {
            if (used) {
                throw new IllegalStateException("A server can be started once; make a new one");
            }
            engine.checkHandled();
            used = true;
            status = ServerStatus.OPENING;
        }
        try {
            engine.listen();
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
        boolean stoppedMeanwhile;
        synchronized (this) {
            stoppedMeanwhile = shutting;
            status = stoppedMeanwhile ? status : ServerStatus.OPENED;
        }
        if (stoppedMeanwhile) {
            engine.shut(); // stop() may have come before there was something to shut
        }
    }

    /** A port that could not be had may be free later: the same server may try again. */
    private synchronized void abandon() {
        used = shutting;
        status = ServerStatus.CLOSED;
    }

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
            stopped.join(); // whoever is at it waits for the network only, not for handlers such as this may be
        }
    }

    private void shut() {
        try {
            engine.shut();
        } finally {
            status = ServerStatus.CLOSED;
            engine.release();
            stopped.complete(null);
        }
    }

    TsrpcFuture<Void> gracefulStop(Duration maxWait) {
        Objects.requireNonNull(maxWait);
        boolean idle;
        synchronized (this) {
            if (status != ServerStatus.OPENED) {
                throw new IllegalStateException("Cannot gracefulStop when server status is '" + status + "'.");
            }
            status = ServerStatus.CLOSING;
            idle = runningCalls == 0 || maxWait.isZero();
            whenIdle = idle ? null : this::stopSoon;
            LOG.info("Stopping after {} running calls, in {} at most", runningCalls, maxWait);
        }
        if (idle) {
            stopSoon();
        } else {
            Timeout unused = engine.timer().after(maxWait, this::stopSoon);
        }
        return stopped;
    }

    /** On a thread of its own: those for user code may all be blocked. */
    private void stopSoon() {
        STOPPERS.newThread(this::stop).start();
    }

    synchronized void callBegan() {
        runningCalls++;
    }

    void callEnded() {
        Runnable idle = null;
        synchronized (this) {
            if (--runningCalls == 0) {
                idle = whenIdle;
                whenIdle = null;
            }
        }
        if (idle != null) {
            idle.run();
        }
    }
}
