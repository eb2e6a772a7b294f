package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.RequestHead;
import io.tsrpc.transport.TrustedProxies;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshake;
import org.jspecify.annotations.Nullable;

/**
 * A client's handshake before it is answered.
 *
 * @param bytes as it arrived
 * @param head what is known of the client
 */
record HandshakeRequest(ByteBuffer bytes, RequestHead head) {
    /**
     * Reads a request until its empty line.
     *
     * @return null if it is no handshake of a WebSocket
     */
    static @Nullable HandshakeRequest read(ByteBuffer bytes, InetAddress peer, TrustedProxies proxies) {
        ServerDraft draft = new ServerDraft();
        draft.setParseMode(Role.SERVER);
        try {
            ClientHandshake request = (ClientHandshake) draft.translateHandshake(bytes.duplicate());
            return draft.acceptHandshakeAsServer(request) == HandshakeState.MATCHED
                    ? new HandshakeRequest(bytes, head(request, peer, proxies))
                    : null;
        } catch (InvalidHandshakeException e) {
            return null; // the library answers
        }
    }

    private static RequestHead head(ClientHandshake request, InetAddress peer, TrustedProxies proxies) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Iterator<String> names = request.iterateHttpFields(); names.hasNext(); ) {
            String name = names.next();
            headers.put(name, List.of(request.getFieldValue(name)));
        }
        // the library joins repeated headers with semicolons
        String forwarded = request.getFieldValue("X-Forwarded-For").replace(';', ',');
        return RequestHead.of(
                proxies.clientOf(peer, List.of(forwarded)), "GET", request.getResourceDescriptor(), headers);
    }

    /** How the client wants to speak, or null if it does not say. */
    @Nullable
    DataFormat format() {
        String offered = head.header("Sec-WebSocket-Protocol");
        return Subprotocols.format(offered == null ? "" : offered);
    }

    /** The page that connects, in lower case by convention; empty if it is none. */
    String origin() {
        String origin = head.header("Origin");
        return origin == null ? "" : origin;
    }
}
