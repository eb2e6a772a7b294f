package io.tsrpc.ws;

import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.net.Destination;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;

/** The transport to a WebSocket server. */
final class WsClientTransport implements ClientTransport {
    private final Destination destination;

    private final RepeatedLog tooLarge = new RepeatedLog(Log.of(Topic.WS_CLIENT));

    WsClientTransport(Destination destination) {
        this.destination = destination;
    }

    @Override
    public ClientConnection newConnection(ClientTransportSettings settings) {
        return new WsClientConnection(destination, settings, tooLarge);
    }

    @Override
    public String connectFailure() {
        return "Failed to connect to WebSocket server: " + destination.server();
    }

    @Override
    public String toString() {
        return destination.server().toString();
    }
}
