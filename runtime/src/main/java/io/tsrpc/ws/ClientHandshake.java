package io.tsrpc.ws;

import io.tsrpc.net.RefusedException;
import io.tsrpc.net.ResponseHead;
import io.tsrpc.net.ServerAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshakeBuilder;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.ServerHandshake;

/** The opening handshake of a client (RFC 6455, 4.1). Java-WebSocket creates the request and checks the response. */
final class ClientHandshake {
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";
    private static final int SWITCHING_PROTOCOLS = 101;

    private final ClientDraft draft;
    private final ClientHandshakeBuilder request;

    /** Creates a handshake that offers one subprotocol. */
    ClientHandshake(ServerAddress server, String subprotocol) {
        draft = new ClientDraft(subprotocol);
        draft.setParseMode(Role.CLIENT);
        HandshakeImpl1Client plain = new HandshakeImpl1Client();
        plain.setResourceDescriptor(server.resource());
        plain.put("Host", server.hostHeader());
        request = draft.postProcessHandshakeRequestAsClient(plain);
    }

    byte[] request() {
        return draft.createHandshake(request).get(0).array();
    }

    /**
     * Checks the head of the server's response.
     *
     * @throws IOException if the server does not accept the handshake
     */
    void check(ResponseHead head, ByteBuffer response) throws IOException {
        if (head.status() != SWITCHING_PROTOCOLS) {
            throw new RefusedException("The server refuses a WebSocket", head);
        }
        try {
            check(response);
        } catch (InvalidHandshakeException e) {
            throw new IOException("The server's handshake is not valid: " + e.getMessage(), e);
        }
    }

    private void check(ByteBuffer response) throws InvalidHandshakeException {
        ServerHandshake answer = (ServerHandshake) draft.translateHandshake(response);
        if (!answer.getFieldValue(EXTENSIONS).isEmpty()) {
            throw new InvalidHandshakeException(
                    "The server uses an extension that was not offered: " + answer.getFieldValue(EXTENSIONS));
        }
        if (draft.acceptHandshakeAsClient(request, answer) != HandshakeState.MATCHED) {
            throw new InvalidHandshakeException("The server's answer is not that of RFC 6455");
        }
    }
}
