package io.tsrpc.ws;

import io.tsrpc.net.LoopSocket;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.transport.TransportConnection;

/** An open WebSocket as a {@link TransportConnection}. */
final class WsConnection implements TransportConnection {
    private final LoopSocket socket;
    private final FrameSender sender;

    WsConnection(LoopSocket socket, FrameSender sender) {
        this.socket = socket;
        this.sender = sender;
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        return sender.send(frame, gathering);
    }

    @Override
    public boolean send(SharedFrame frame, Gathering gathering) {
        return sender.send(frame, gathering);
    }

    @Override
    public long pendingBytes() {
        return sender.pending();
    }

    @Override
    public void whenWritable(Runnable action) {
        sender.whenWritable(action);
    }

    @Override
    public void readable(boolean on) {
        socket.readable(on);
    }

    /** Queues the close frame immediately, so that nothing can be sent after it. */
    @Override
    public void close(int code, String reason) {
        if (sender.close(new ClosePayload(code, reason))) {
            socket.close(code, reason);
        }
    }
}
