package io.tsrpc.ws;

import io.tsrpc.ConnectFailure;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.net.ConnectionProblem;
import io.tsrpc.net.Destination;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The client side of a WebSocket, on the loop that all clients share. */
final class WsClientConnection implements ClientConnection {
    private static final Log LOG = Log.of(Topic.WS_CLIENT);

    private final Destination destination;
    private final ClientTransportSettings settings;
    private final RepeatedLog tooLarge;
    private volatile @Nullable ClientOpening opening;
    private volatile ClientOpening.@Nullable ClientLink open;

    WsClientConnection(Destination destination, ClientTransportSettings settings, RepeatedLog tooLarge) {
        this.destination = destination;
        this.settings = settings;
        this.tooLarge = tooLarge;
    }

    @Override
    public void open(Headers headers, ClientListener listener) {
        try {
            ClientOpening begun =
                    new ClientOpening(destination, settings, headers, tooLarge, listener, link -> open = link);
            opening = begun;
            begun.begin();
        } catch (IOException e) {
            LOG.error("No selector for a connection to {}", destination.server(), e);
            listener.notOpened(new ConnectFailure(ErrorCode.CONNECT_ERR, ConnectionProblem.text(e), null, e));
        }
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        ClientOpening.ClientLink link = open;
        return link != null && link.connection().send(frame, gathering);
    }

    @Override
    public void heartbeat() {
        ClientOpening.ClientLink link = open;
        if (link != null) {
            link.sender().heartbeat();
        }
    }

    @Override
    public void close(int code, String reason) {
        ClientOpening.ClientLink link = open;
        if (link != null) {
            link.connection().close(code, reason);
        } else {
            terminate();
        }
    }

    @Override
    public void terminate() {
        ClientOpening begun = opening;
        if (begun != null) {
            begun.terminate();
        }
    }

    @Override
    public void readable(boolean on) {
        ClientOpening.ClientLink link = open;
        if (link != null) {
            link.connection().readable(on);
        }
    }
}
