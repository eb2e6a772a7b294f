package io.tsrpc.inner;

import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;

/**
 * Reaches a server in this JVM.
 *
 * @param server the server's side
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
