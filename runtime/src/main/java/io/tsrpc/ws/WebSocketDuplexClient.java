package io.tsrpc.ws;

import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.DuplexClientEngine;
import io.tsrpc.client.DuplexSettings;
import io.tsrpc.client.Transport;

/** A client over Java-WebSocket. */
final class WebSocketDuplexClient extends DuplexClientEngine implements WsClient {
    private final SocketOptions socket;

    WebSocketDuplexClient(ClientSettings settings, DuplexSettings duplexSettings, SocketOptions socket) {
        super(settings, duplexSettings);
        this.socket = socket;
    }

    @Override
    protected Transport newTransport() {
        return new WsTransport(socket);
    }

    @Override
    protected String connectFailure() {
        return "Failed to connect to WebSocket server: " + socket.uri();
    }

    @Override
    public String toString() {
        return "WebSocket client of " + socket.uri();
    }
}
