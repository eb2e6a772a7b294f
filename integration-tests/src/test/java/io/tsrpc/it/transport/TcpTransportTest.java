package io.tsrpc.it.transport;

import io.tsrpc.testing.transport.TransportSuite;
import io.tsrpc.transport.ClientTransport;

/** The rules of transports, on the example of {@code docs/transports.md}. */
class TcpTransportTest extends TransportSuite<TcpTransport.Server> {
    @Override
    protected TcpTransport.Server newServer() {
        return new TcpTransport.Server();
    }

    @Override
    protected ClientTransport newClient(TcpTransport.Server server) {
        return new TcpTransport.Client("localhost", server.port);
    }
}
