package io.tsrpc.ws;

import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshake;

/**
 * A server's RFC 6455 draft. It echoes the first offered subprotocol and accepts no extensions, so nothing is
 * compressed.
 */
final class ServerDraft extends Draft_6455 {
    ServerDraft() {
        super(List.of(), List.of(new FirstOffered()));
    }

    @Override
    public HandshakeState acceptHandshakeAsServer(ClientHandshake request) throws InvalidHandshakeException {
        return basicAccept(request) ? super.acceptHandshakeAsServer(request) : HandshakeState.NOT_MATCHED;
    }

    @Override
    public Draft copyInstance() {
        return new ServerDraft();
    }
}
