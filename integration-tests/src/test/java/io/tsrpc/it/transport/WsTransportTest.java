package io.tsrpc.it.transport;

import io.tsrpc.testing.transport.TransportSuite;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;

/** The rules of transports, on WebSocket. */
class WsTransportTest extends TransportSuite<WsServerTransport> {
    private static final int MAX_WAITING = 4 << 20;

    @Override
    protected WsServerTransport newServer() {
        return WsServer.transport(ws -> ws.port(0).maxPendingBytes(MAX_WAITING));
    }

    @Override
    protected ClientTransport newClient(WsServerTransport server) {
        return WsClient.transport("ws://localhost:" + server.port(), options -> options.maxUnsentSize(MAX_WAITING));
    }
}
