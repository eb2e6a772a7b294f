package io.tsrpc.inner;

import io.tsrpc.RequestHead;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;

/**
 * Connects clients to a server in the same JVM.
 *
 * @param server the server's transport
 * @param request what the server sees of the clients
 */
record InnerClientTransport(InnerServerTransport server, RequestHead request) implements ClientTransport {
    @Override
    public ClientConnection newConnection(ClientTransportSettings settings) {
        return new InnerClientConnection(server, request, settings);
    }

    @Override
    public String connectFailure() {
        return "Failed to connect to the in-process server";
    }
}
