package io.tsrpc.ws;

import io.tsrpc.Headers;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.ReceivedHead;
import io.tsrpc.net.RefusedException;
import io.tsrpc.net.ServerAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    private final Headers headers;

    /** Creates a handshake that offers one subprotocol and has further headers. */
    ClientHandshake(ServerAddress server, String subprotocol, Headers headers) {
        this.headers = headers;
        draft = new ClientDraft(subprotocol);
        draft.setParseMode(Role.CLIENT);
        HandshakeImpl1Client plain = new HandshakeImpl1Client();
        plain.setResourceDescriptor(server.resource());
        plain.put("Host", server.hostHeader());
        request = draft.postProcessHandshakeRequestAsClient(plain);
    }

    /** The request. The library knows one value for each header only, so the user's are added to its text. */
    byte[] request() {
        String text = HeadLines.text(draft.createHandshake(request).get(0));
        StringBuilder all = new StringBuilder(text).delete(text.length() - "\r\n".length(), text.length());
        HeadLines.appendForServer(all, headers);
        return all.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Checks the head of the server's response.
     *
     * @throws IOException if the server does not accept the handshake
     */
    void check(ReceivedHead head, ByteBuffer response) throws IOException {
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
