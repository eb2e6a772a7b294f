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
import org.java_websocket.handshake.HandshakeImpl1Server;
import org.jspecify.annotations.Nullable;

/**
 * A client's handshake request, not yet answered.
 *
 * @param head the client's address and the head of its request
 * @param answer the response that accepts the handshake
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HandshakeRequest(RequestHead head, byte[] answer) {
    /** Parses the head of a request. Returns null if it is not a WebSocket handshake. */
    static @Nullable HandshakeRequest read(ByteBuffer bytes, InetAddress peer, TrustedProxies proxies) {
        ServerDraft draft = new ServerDraft();
        draft.setParseMode(Role.SERVER);
        try {
            ClientHandshake request = (ClientHandshake) draft.translateHandshake(bytes);
            if (draft.acceptHandshakeAsServer(request) != HandshakeState.MATCHED) {
                return null;
            }
            var answer = draft.postProcessHandshakeResponseAsServer(request, new HandshakeImpl1Server());
            return new HandshakeRequest(
                    head(request, peer, proxies),
                    draft.createHandshake(answer).get(0).array());
        } catch (InvalidHandshakeException e) {
            return null;
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

    /** The data format that the client requests, or null if it requests none. */
    @Nullable
    DataFormat format() {
        String offered = head.header("Sec-WebSocket-Protocol");
        return Subprotocols.format(offered == null ? "" : offered);
    }

    /** The origin of the connecting web page; empty if the client is not a browser. */
    String origin() {
        String origin = head.header("Origin");
        return origin == null ? "" : origin;
    }
}
