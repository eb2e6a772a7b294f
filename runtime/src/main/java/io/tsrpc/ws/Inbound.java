package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import java.util.ArrayList;
import java.util.List;

/** Passes what arrives on a WebSocket to a listener: messages that were read together as one list, heartbeats not at all. */
final class Inbound implements WebSocket.Events {
    private final ConnectionListener listener;
    private final Runnable heartbeat;
    private final Runnable end;
    private final List<Frame> arrived = new ArrayList<>();

    /**
     * The way in to a listener.
     *
     * @param heartbeat is run for each heartbeat of TSRPC, a binary message of one byte 0
     * @param end is run before the listener is told of the end
     */
    Inbound(ConnectionListener listener, Runnable heartbeat, Runnable end) {
        this.listener = listener;
        this.heartbeat = heartbeat;
        this.end = end;
    }

    @Override
    public void message(Frame frame) {
        if (frame instanceof Frame.Binary binary && binary.bytes().length == 1 && binary.bytes()[0] == 0) {
            heartbeat.run();
        } else {
            arrived.add(frame);
        }
    }

    @Override
    public void readComplete() {
        if (!arrived.isEmpty()) {
            listener.received(arrived);
            arrived.clear();
        }
    }

    @Override
    public void closing() {
        listener.closing();
    }

    @Override
    public void closed(int code, String reason) {
        end.run();
        listener.closed(code, code == CloseCodes.ABNORMAL ? null : reason);
    }
}
