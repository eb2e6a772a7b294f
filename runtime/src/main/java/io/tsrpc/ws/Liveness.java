package io.tsrpc.ws;

import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;

/** Detects that a client is gone because it does not answer pings or sends no heartbeats. */
final class Liveness {
    private static final Log LOG = Log.of(Topic.WS);

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

    /** Heartbeats are not noticed while reading is paused, so the client is given another period. */
    private void checkHeartbeat() {
        boolean paused = socket.isPaused();
        if (!heartbeat && !paused) {
            socket.close(CloseCodes.NO_HEARTBEAT, "Receive heartbeat timeout");
        }
        heartbeat = paused;
    }

    /**
     * A client cannot answer while reading from it is paused. A client whose pending data is still being written has
     * not received the ping yet.
     */
    private void checkPing() {
        boolean silent = socket.reads() == reads && !socket.isPaused();
        boolean stuck = sender.written() == written;
        if (silent && pingEnd >= 0 && (pingLeft || stuck)) {
            LOG.debug("{} does not answer pings", socket);
            socket.loop().execute(socket::cut);
            return;
        }
        reads = socket.reads(); // before the ping: its answer may arrive immediately
        if (pingEnd <= sender.written()) {
            sender.ping();
            pingEnd = sender.accepted();
        }
        written = sender.written();
        pingLeft = written >= pingEnd;
    }
}
