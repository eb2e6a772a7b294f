package io.tsrpc.inner;

import io.tsrpc.RequestHead;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ServerTransport;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of the in-process transport. It opens no port: clients hold a reference to it. Created by
 * {@link InnerServer#transport}.
 */
public final class InnerServerTransport implements ServerTransport {
    private final Set<InnerConnection> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ConnectionAcceptor acceptor;

    InnerServerTransport() {}

    /** The clients' side of this transport, for {@link io.tsrpc.DuplexClient#over}. */
    public ClientTransport clients() {
        return clients(InnerServer.Options.REQUEST.defaultValue());
    }

    /** The clients' side of this transport, of clients that the server sees as {@code request} describes. */
    public ClientTransport clients(RequestHead request) {
        return new InnerClientTransport(this, request);
    }

    /** The acceptor of the server, or null if the server is not running. */
    @Nullable
    ConnectionAcceptor acceptor() {
        return acceptor;
    }

    @Override
    public synchronized void start(ConnectionAcceptor started) {
        if (acceptor != null) {
            throw new IllegalStateException("A transport belongs to one server; create another transport");
        }
        acceptor = started;
    }

    void add(InnerConnection connection) {
        open.add(connection);
    }

    void remove(InnerConnection connection) {
        open.remove(connection);
    }

    /**
     * Stops accepting connections, and terminates those whose clients have stopped reading and therefore have not
     * received the close.
     */
    @Override
    public synchronized void stop(Duration limit) {
        acceptor = null;
        open.forEach(InnerConnection::terminateUnread);
    }

    @Override
    public String toString() {
        return "in-process transport";
    }
}
