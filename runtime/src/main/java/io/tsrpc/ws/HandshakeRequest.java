package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.transport.TrustedProxies;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
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
 * @param format the data format that the client requests, or null if it requests none
 * @param origin the origin of the connecting web page; empty if the client is not a browser
 * @param answer the response that accepts the handshake
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HandshakeRequest(RequestHead head, @Nullable DataFormat format, String origin, byte[] answer) {
    /** Parses the head of a request. Returns null if it is not a WebSocket handshake. */
    static @Nullable HandshakeRequest read(ByteBuffer bytes, LoopSocket socket, TrustedProxies proxies) {
        String text = HeadLines.text(bytes);
        ServerDraft draft = new ServerDraft();
        draft.setParseMode(Role.SERVER);
        try {
            ClientHandshake request = (ClientHandshake) draft.translateHandshake(bytes);
            if (draft.acceptHandshakeAsServer(request) != HandshakeState.MATCHED) {
                return null;
            }
            var answer = draft.postProcessHandshakeResponseAsServer(request, new HandshakeImpl1Server());
            Headers headers = HeadLines.headers(text);
            String origin = headers.first("Origin");
            return new HandshakeRequest(
                    head(text, headers, request.getResourceDescriptor(), socket, proxies),
                    Subprotocols.format(String.join(",", headers.all("Sec-WebSocket-Protocol"))),
                    origin == null ? "" : origin,
                    draft.createHandshake(answer).get(0).array());
        } catch (InvalidHandshakeException e) {
            return null;
        }
    }

    /** Keeps the text instead of the headers: it is much smaller, and few servers look at them later. */
    private static RequestHead head(
            String text, Headers headers, String target, LoopSocket socket, TrustedProxies proxies) {
        InetSocketAddress peer = socket.remoteAddress();
        return RequestHead.builder()
                .ip(proxies.clientOf(peer.getAddress(), headers.all("X-Forwarded-For")))
                .method("GET")
                .target(target)
                .headers(() -> HeadLines.headers(text))
                .remoteAddress(peer)
                .localAddress(socket.localAddress())
                .sslSession(socket.tlsSession())
                .build();
    }
}
