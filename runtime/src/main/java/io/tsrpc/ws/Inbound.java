package io.tsrpc.ws;

import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes the messages of a WebSocket to a listener. Messages that were read together are passed as one list; heartbeats
 * are not passed on.
 */
final class Inbound implements WebSocket.Events {
    private final ConnectionListener listener;
    private final Runnable heartbeat;
    private final Consumer<String> tooLarge;
    private final Runnable end;
    private final List<Frame> arrived = new ArrayList<>();

    /** Creates an adapter to a listener that is not told of messages that are too large. */
    Inbound(ConnectionListener listener, Runnable heartbeat, Runnable end) {
        this(listener, heartbeat, why -> {}, end);
    }

    /**
     * Creates an adapter to a listener.
     *
     * @param heartbeat is run for each TSRPC heartbeat: a binary message of a single zero byte
     * @param tooLarge is told that a message is larger than this side allows
     * @param end is run before the listener is notified that the connection is closed
     */
    Inbound(ConnectionListener listener, Runnable heartbeat, Consumer<String> tooLarge, Runnable end) {
        this.listener = listener;
        this.heartbeat = heartbeat;
        this.tooLarge = tooLarge;
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
    public void tooLarge(String why) {
        tooLarge.accept(why);
    }

    @Override
    public void closing(int code, String reason) {
        listener.closing(code, told(code, reason));
    }

    @Override
    public void closed(int code, String reason) {
        end.run();
        listener.closed(code, told(code, reason));
    }

    private static @Nullable String told(int code, String reason) {
        return code == CloseCodes.ABNORMAL ? null : reason;
    }
}
