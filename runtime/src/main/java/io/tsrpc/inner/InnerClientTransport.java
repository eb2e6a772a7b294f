package io.tsrpc.inner;

import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;

/**
 * Connects clients to a server in the same JVM.
 *
 * @param server the server's transport
 */
record InnerClientTransport(InnerServerTransport server) implements ClientTransport {
    @Override
    public ClientConnection newConnection(ClientTransportSettings settings) {
        return new InnerClientConnection(server, settings);
    }

    @Override
    public String connectFailure() {
        return "Failed to connect to the in-process server: it is not started";
    }
}
