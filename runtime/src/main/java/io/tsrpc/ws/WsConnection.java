package io.tsrpc.ws;

import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.wire.CloseReason;

/** The way out to one client: frames become WebSocket frames. */
final class WsConnection implements TransportConnection {
    private final PeerSocket socket;

    WsConnection(PeerSocket socket) {
        this.socket = socket;
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        return socket.send(OutgoingFrame.of(frame), gathering);
    }

    @Override
    public boolean send(SharedFrame frame, Gathering gathering) {
        return socket.send(frame.prepared(OutgoingFrame.class, OutgoingFrame::of), gathering);
    }

    @Override
    public void readable(boolean on) {
        socket.readable(on);
    }

    @Override
    public void close(int code, String reason) {
        socket.close(code, CloseReason.cut(reason));
    }
}
