package io.tsrpc.ws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.PingFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out that a client is gone, by pings that are not answered or by heartbeats that do not come. */
final class Liveness {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.server");
    private static final int HEARTBEAT_TIMEOUT = 3001;

    private final PeerSocket socket;
    private final WsServerConnection connection;
    private final List<Future<?>> checks = new ArrayList<>();
    private volatile boolean heartbeat;
    private long lastRead;
    private long written;
    private long pingEnd = -1;
    private boolean pingLeft;

    Liveness(Peers peers, PeerSocket socket, WsServerConnection connection) {
        this.socket = socket;
        this.connection = connection;
        every(peers, peers.ws().pingInterval(), this::checkPing);
        every(peers, peers.ws().heartbeatWaitTime(), this::checkHeartbeat);
    }

    private void every(Peers peers, Duration period, Runnable check) {
        if (!period.isZero()) {
            long nanos = period.toNanos();
            checks.add(peers.timer().scheduleAtFixedRate(check, nanos, nanos, TimeUnit.NANOSECONDS));
        }
    }

    void stop() {
        checks.forEach(check -> check.cancel(false));
    }

    /** A TSRPC heartbeat has come. */
    void heartbeat() {
        heartbeat = true;
    }

    /** While we do not read, a heartbeat cannot be seen: the client has another period from then on. */
    private void checkHeartbeat() {
        boolean paused = socket.isPaused();
        if (!heartbeat && !paused) {
            connection.close(HEARTBEAT_TIMEOUT, "Receive heartbeat timeout");
        }
        heartbeat = paused;
    }

    /** A client that we do not read from cannot answer; one that is still fed data has not got the ping yet. */
    private void checkPing() {
        Outbox outbox = socket.outbox();
        boolean silent = socket.lastRead() == lastRead && !socket.isPaused();
        boolean stuck = outbox.written() == written;
        if (silent && pingEnd >= 0 && (pingLeft || stuck)) {
            LOG.debug("{} does not answer pings", socket);
            socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "Ping timeout", false);
            return;
        }
        lastRead = socket.lastRead(); // before the ping, whose answer may come at once
        if (pingEnd <= outbox.written()) {
            socket.sendFrame(new PingFrame());
            pingEnd = outbox.accepted();
        }
        written = outbox.written();
        pingLeft = written >= pingEnd;
    }
}
