package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.TransportConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A transport on which a history connects its clients. */
final class ClientsTransport implements ServerTransport {
    private @Nullable ConnectionAcceptor acceptor;

    @Override
    public void start(ConnectionAcceptor told) {
        acceptor = told;
    }

    ConnectionListener connect(TransportConnection connection) {
        return requireNonNull(acceptor)
                .accept(RequestHead.withoutHttp("10.1.2.3"), Admission.accepted(), DataFormat.JSON, connection);
    }

    @Override
    public void stop(Duration limit) {
        acceptor = null;
    }
}
