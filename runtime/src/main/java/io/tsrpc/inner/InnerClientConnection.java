package io.tsrpc.inner;

import io.tsrpc.ServerStatus;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import org.jspecify.annotations.Nullable;

/** The client's end of an in-process connection. */
final class InnerClientConnection implements ClientConnection {
    private final InnerServerEngine server;
    private final ClientSettings settings;
    private volatile @Nullable InnerConnection connection;

    InnerClientConnection(InnerServerEngine server, ClientSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public void open(ClientListener listener) {
        if (server.status() == ServerStatus.CLOSED || server.status() == ServerStatus.OPENING) {
            listener.closed(CloseCodes.ABNORMAL, null);
            return;
        }
        InnerConnection opened = new InnerConnection(server, settings, listener);
        connection = opened;
        listener.opened();
        opened.opened();
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        InnerConnection current = connection;
        return current != null && current.toServer(frame);
    }

    @Override
    public void heartbeat() {
        InnerConnection current = connection;
        if (current != null) {
            current.echo();
        }
    }

    @Override
    public void close(int code, String reason) {
        InnerConnection current = connection;
        if (current != null) {
            current.closeFromClient(code, reason);
        }
    }

    @Override
    public void terminate() {
        InnerConnection current = connection;
        if (current != null) {
            current.vanish();
        }
    }

    @Override
    public void readable(boolean on) {
        InnerConnection current = connection;
        if (current != null) {
            current.clientReadable(on);
        }
    }
}
