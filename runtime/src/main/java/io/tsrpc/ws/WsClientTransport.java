package io.tsrpc.ws;

import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;

/** The transport to a WebSocket server. */
final class WsClientTransport implements ClientTransport {
    private final WsTarget target;

    WsClientTransport(WsTarget target) {
        this.target = target;
    }

    @Override
    public ClientConnection newConnection(ClientTransportSettings settings) {
        return new WsClientConnection(target, settings);
    }

    @Override
    public String connectFailure() {
        return "Failed to connect to WebSocket server: " + target.url();
    }

    @Override
    public String toString() {
        return target.url().toString();
    }
}
