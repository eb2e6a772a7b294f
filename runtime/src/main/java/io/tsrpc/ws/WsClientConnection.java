package io.tsrpc.ws;

import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.wire.CloseReason;
import java.net.URI;
import javax.net.SocketFactory;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client's end of a WebSocket, over Java-WebSocket, which gives it a thread to read and one to write. */
final class WsClientConnection implements ClientConnection {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.client");
    private static final byte[] HEARTBEAT = {0};

    private final URI uri;
    private final CapturedSocket sockets;
    private final int maxUnsentSize;
    private final ClientTransportSettings settings;
    private final ReadGate gate = new ReadGate();
    private volatile @Nullable Open open;

    /** What there is once connecting has begun. */
    private record Open(ClientSocket socket, Unsent unsent) {}

    /**
     * A connection that is to be opened.
     *
     * @param sockets makes plain sockets or those of TLS
     * @param maxUnsentSize how many bytes may wait to be sent
     */
    WsClientConnection(URI uri, SocketFactory sockets, int maxUnsentSize, ClientTransportSettings settings) {
        this.uri = uri;
        this.sockets = new CapturedSocket(sockets);
        this.maxUnsentSize = maxUnsentSize;
        this.settings = settings;
    }

    @Override
    public void open(ClientListener listener) {
        ClientSocket socket = new ClientSocket(uri, settings, listener, gate);
        socket.setSocketFactory(sockets);
        WebSocketImpl connection = (WebSocketImpl) socket.getConnection();
        open = new Open(socket, new Unsent(maxUnsentSize, connection.outQueue::size));
        socket.connect();
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        Open now = open;
        return now != null
                && now.unsent.send(frame.size(), () -> {
                    if (frame instanceof Frame.Binary binary) {
                        now.socket.send(binary.bytes());
                    } else {
                        now.socket.send(((Frame.Text) frame).text());
                    }
                });
    }

    @Override
    public void heartbeat() {
        Open now = open;
        try {
            if (now != null) {
                now.socket.send(HEARTBEAT);
            }
        } catch (WebsocketNotConnectedException e) {
            LOG.debug("No heartbeat: the connection to {} is closing", uri);
        }
    }

    @Override
    public void close(int code, String reason) {
        Open now = open;
        if (now != null) {
            now.socket.close(code, CloseReason.cut(reason));
        }
        gate.openForGood();
    }

    @Override
    public void terminate() {
        gate.openForGood();
        sockets.close();
    }

    @Override
    public void readable(boolean on) {
        gate.set(on);
    }
}
