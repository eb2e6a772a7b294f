package io.tsrpc.ws;

import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.jspecify.annotations.Nullable;

/** The way in from one client, on the selector's thread: heartbeats are echoed here, what was read together is handed on together. */
final class WsInbound implements FrameReader.Sink {
    private final PeerSocket socket;
    private final Liveness liveness;
    private final ConnectionListener listener;
    private final List<Frame> arrived = new ArrayList<>();

    WsInbound(PeerSocket socket, Liveness liveness, ConnectionListener listener) {
        this.socket = socket;
        this.liveness = liveness;
        this.listener = listener;
    }

    /** One that is a single byte 0 is a heartbeat and goes no further. */
    @Override
    public void message(Frame frame) {
        if (frame instanceof Frame.Binary binary && binary.bytes().length == 1 && binary.bytes()[0] == 0) {
            liveness.heartbeat();
            boolean unused = socket.send(OutgoingFrame.of(frame), Gathering.NONE);
        } else {
            arrived.add(frame);
        }
    }

    @Override
    public void control(Opcode opcode, byte[] payload) throws InvalidDataException {
        handOn(); // what came before must not find the connection closed
        socket.control(opcode, payload);
    }

    /** Hands on what has arrived. */
    void handOn() {
        if (!arrived.isEmpty()) {
            listener.received(arrived);
            arrived.clear();
        }
    }

    /** The socket is about to close. */
    void closing() {
        listener.closing();
    }

    /** The socket is closed. */
    void closed(int code, @Nullable String reason) {
        liveness.stop();
        listener.closed(code, reason);
    }
}
