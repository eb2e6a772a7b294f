package io.tsrpc.ws;

import io.tsrpc.engine.OptionValues;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out that a client is gone: it does not answer pings, or sends no heartbeats. */
final class Liveness {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws");

    private final LoopSocket socket;
    private final FrameSender sender;
    private final Timeout pings;
    private final Timeout heartbeats;
    private volatile boolean heartbeat;
    private long reads;
    private long written;
    private long pingEnd = -1;
    private boolean pingLeft;

    Liveness(LoopSocket socket, FrameSender sender, OptionValues options, Timer timer) {
        this.socket = socket;
        this.sender = sender;
        this.pings = timer.every(options.get(WsServerOptions.PING_INTERVAL), this::checkPing);
        this.heartbeats = timer.every(options.get(WsServerOptions.HEARTBEAT_WAIT_TIME), this::checkHeartbeat);
    }

    void stop() {
        pings.cancel();
        heartbeats.cancel();
    }

    /** A TSRPC heartbeat has arrived. */
    void heartbeat() {
        heartbeat = true;
    }

    /** While reading is paused, heartbeats go unnoticed: the client has another period from then on. */
    private void checkHeartbeat() {
        boolean paused = socket.isPaused();
        if (!heartbeat && !paused) {
            socket.close(CloseCodes.NO_HEARTBEAT, "Receive heartbeat timeout");
        }
        heartbeat = paused;
    }

    /** A client that is not read from cannot answer; one that is still being sent data has not received the ping yet. */
    private void checkPing() {
        boolean silent = socket.reads() == reads && !socket.isPaused();
        boolean stuck = sender.written() == written;
        if (silent && pingEnd >= 0 && (pingLeft || stuck)) {
            LOG.debug("{} does not answer pings", socket);
            socket.loop().execute(socket::cut);
            return;
        }
        reads = socket.reads(); // before the ping, whose answer may come at once
        if (pingEnd <= sender.written()) {
            sender.ping();
            pingEnd = sender.accepted();
        }
        written = sender.written();
        pingLeft = written >= pingEnd;
    }
}
