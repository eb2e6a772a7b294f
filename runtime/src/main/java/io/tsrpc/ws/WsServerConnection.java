package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import io.tsrpc.server.DuplexServerConnection;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.wire.CloseReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client's connection as the engine knows it. */
final class WsServerConnection extends DuplexServerConnection {
    private final Peers peers;
    private final PeerSocket socket;
    private final Liveness liveness;
    private final List<Frame> arrived = new ArrayList<>();

    WsServerConnection(Peers peers, PeerSocket socket, String ip, @Nullable DataFormat format) {
        super(peers.engine(), ip, format);
        this.peers = peers;
        this.socket = socket;
        this.liveness = new Liveness(peers, socket, this);
    }

    /** A message has arrived. One that is a single byte 0 is a heartbeat, which is echoed and goes no further. */
    void arrived(Frame frame) {
        if (frame instanceof Frame.Binary binary && binary.bytes().length == 1 && binary.bytes()[0] == 0) {
            liveness.heartbeat();
            boolean unused = socket.send(OutgoingFrame.of(frame), Gathering.NONE);
        } else {
            arrived.add(frame);
        }
    }

    /** Hands on what has arrived. */
    void handOn() {
        if (!arrived.isEmpty()) {
            received(arrived);
            arrived.clear();
        }
    }

    void gone(@Nullable String reason) {
        liveness.stop();
        closed(reason);
    }

    @Override
    protected boolean transmit(Frame frame) {
        return transmit(frame, Gathering.NONE);
    }

    @Override
    protected boolean transmit(Frame frame, Gathering gathering) {
        return socket.send(peers.encoded(frame), gathering);
    }

    @Override
    protected void shutdown(int code, String reason) {
        socket.close(code, CloseReason.cut(reason));
    }

    @Override
    protected void readable(boolean on) {
        socket.readable(on);
    }
}
