package io.tsrpc.server;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.ServerTransport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transport on which the test connects clients. */
class TestTransport implements ServerTransport {
    private volatile @Nullable ConnectionAcceptor acceptor;
    int started;
    int stopped;

    @Override
    public void start(ConnectionAcceptor told) {
        started++;
        acceptor = told;
    }

    ConnectionAcceptor acceptor() {
        return Objects.requireNonNull(acceptor);
    }

    /** Connects a client in JSON. */
    TestConnection connect() {
        TestConnection connection = new TestConnection();
        ConnectionListener listener = acceptor()
                .accept(RequestHead.withoutHttp("10.1.2.3"), Admission.accepted(), DataFormat.JSON, connection);
        connection.listener(listener);
        listener.opened();
        return connection;
    }

    @Override
    public void stop() {
        stopped++;
    }
}
