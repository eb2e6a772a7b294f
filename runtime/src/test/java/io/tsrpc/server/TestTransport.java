package io.tsrpc.server;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.ServerTransport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A transport on which the test connects clients. */
class TestTransport implements ServerTransport {
    private volatile @Nullable ConnectionAcceptor acceptor;
    int started;
    int stopped;

    /** What its stops were told. */
    final List<Duration> limits = new CopyOnWriteArrayList<>();

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
    public void stop(Duration limit) {
        limits.add(limit);
        stopped++;
    }
}
