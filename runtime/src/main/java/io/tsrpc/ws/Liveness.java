package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Timeout;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.PingFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out that a client is gone, by pings that are not answered or by heartbeats that do not come. */
final class Liveness {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.server");

    private final PeerSocket socket;
    private final Timeout pings;
    private final Timeout heartbeats;
    private volatile boolean heartbeat;
    private long reads;
    private long written;
    private long pingEnd = -1;
    private boolean pingLeft;

    Liveness(Peers peers, PeerSocket socket) {
        this.socket = socket;
        this.pings = peers.timer().every(peers.options().get(WsServerOptions.PING_INTERVAL), this::checkPing);
        this.heartbeats =
                peers.timer().every(peers.options().get(WsServerOptions.HEARTBEAT_WAIT_TIME), this::checkHeartbeat);
    }

    void stop() {
        pings.cancel();
        heartbeats.cancel();
    }

    /** A TSRPC heartbeat has come. */
    void heartbeat() {
        heartbeat = true;
    }

    /** While we do not read, a heartbeat cannot be seen: the client has another period from then on. */
    private void checkHeartbeat() {
        boolean paused = socket.isPaused();
        if (!heartbeat && !paused) {
            socket.close(CloseCodes.NO_HEARTBEAT, "Receive heartbeat timeout");
        }
        heartbeat = paused;
    }

    /** A client that we do not read from cannot answer; one that is still fed data has not got the ping yet. */
    private void checkPing() {
        Outbox outbox = socket.outbox();
        boolean silent = socket.reads() == reads && !socket.isPaused();
        boolean stuck = outbox.written() == written;
        if (silent && pingEnd >= 0 && (pingLeft || stuck)) {
            LOG.debug("{} does not answer pings", socket);
            socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "Ping timeout", false);
            return;
        }
        reads = socket.reads(); // before the ping, whose answer may come at once
        if (pingEnd <= outbox.written()) {
            socket.sendFrame(new PingFrame());
            pingEnd = outbox.accepted();
        }
        written = outbox.written();
        pingLeft = written >= pingEnd;
    }
}
