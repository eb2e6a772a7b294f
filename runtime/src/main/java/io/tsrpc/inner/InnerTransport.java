package io.tsrpc.inner;

import io.tsrpc.ServerStatus;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.Transport;
import io.tsrpc.client.TransportListener;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** The client's end of an in-process connection. */
final class InnerTransport implements Transport {
    private static final int VANISHED = 1006;

    private final InnerServerEngine server;
    private final ClientSettings settings;
    private volatile @Nullable InnerConnection connection;

    InnerTransport(InnerServerEngine server, ClientSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public void open(TransportListener listener) {
        if (server.status() == ServerStatus.CLOSED || server.status() == ServerStatus.OPENING) {
            listener.closed(VANISHED, null);
            return;
        }
        InnerConnection opened = new InnerConnection(server, settings, listener);
        connection = opened;
        listener.opened();
        opened.opened();
    }

    @Override
    public boolean send(Frame frame) {
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
