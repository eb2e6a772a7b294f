package io.tsrpc.it.transport;

import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.testing.transport.TransportSuite;
import io.tsrpc.transport.ClientTransport;

/** The rules of transports, on the one inside a JVM. */
class InnerTransportTest extends TransportSuite<InnerServerTransport> {
    @Override
    protected InnerServerTransport newServer() {
        return InnerServer.transport();
    }

    @Override
    protected ClientTransport newClient(InnerServerTransport server) {
        return server.clients();
    }
}
