package io.tsrpc.ws;

import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.HandshakeImpl1Server;

/**
 * A server's RFC 6455 draft. It echoes the first offered subprotocol and accepts no extensions, so nothing is
 * compressed.
 */
final class ServerDraft extends Draft_6455 {
    ServerDraft() {
        super(List.of(), List.of(new FirstOffered()));
    }

    /**
     * Makes an answer, which nobody gets, and so loads what the first one would load from files. The JDK tries only once to read the time
     * zones, which the header {@code Date} needs: without a descriptor at that moment, no handshake would ever be answered.
     */
    static void prepare() {
        HandshakeImpl1Client request = new HandshakeImpl1Client();
        request.put("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        try {
            var unused = new ServerDraft().postProcessHandshakeResponseAsServer(request, new HandshakeImpl1Server());
        } catch (InvalidHandshakeException e) {
            throw new IllegalStateException(e); // impossible: it has all that is asked for
        }
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
