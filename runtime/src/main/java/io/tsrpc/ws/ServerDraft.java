package io.tsrpc.ws;

import java.util.Calendar;
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

    /**
     * Loads what the first answer would load from files. The JDK tries only once to read the time zones, which the header {@code Date}
     * needs: without a descriptor at that moment, no handshake would ever be answered.
     */
    static void prepare() {
        var unused = Calendar.getInstance();
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
