package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the library tells about its sockets, all of which are ours. */
final class PeerEvents extends WebSocketAdapter {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.server");

    private final Peers peers;

    PeerEvents(Peers peers) {
        this.peers = peers;
    }

    // --- opening -------------------------------------------------------------------------------------------------

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        String origin = request.getFieldValue("Origin");
        if (!isAllowed(origin)) {
            LOG.debug("{} comes from {}, which is not allowed", socket, origin);
            of(socket).refuse("403 Forbidden");
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION);
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    private boolean isAllowed(String origin) {
        Set<String> allowed = peers.ws().allowedOrigins();
        return allowed.isEmpty() || origin.isEmpty() || allowed.contains(origin.toLowerCase(Locale.ROOT));
    }

    @Override
    public void onWebsocketOpen(WebSocket socket, Handshakedata request) {
        DataFormat format = Subprotocols.format(request.getFieldValue("Sec-WebSocket-Protocol"));
        PeerSocket peer = of(socket);
        peer.opened(new WsServerConnection(peers, peer, ip(peer, request), format));
    }

    private String ip(PeerSocket peer, Handshakedata request) {
        // the library joins repeated headers with semicolons
        String forwarded = request.getFieldValue("X-Forwarded-For").replace(';', ',');
        return peers.ws().trustedProxies().clientOf(peer.channel().socket().getInetAddress(), List.of(forwarded));
    }

    // --- the end -------------------------------------------------------------------------------------------------

    @Override
    public void onWebsocketClosing(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        of(socket).closing(remote);
    }

    @Override
    public void onWebsocketClose(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        of(socket).gone(reason == null || reason.isEmpty() ? null : reason);
    }

    @Override
    public void onWebsocketError(WebSocket socket, Exception problem) {
        of(socket).failed(problem);
    }

    // --- the rest ------------------------------------------------------------------------------------------------

    @Override
    public void onWriteDemand(WebSocket socket) {
        of(socket).takeOutQueue();
    }

    @Override
    public InetSocketAddress getLocalSocketAddress(WebSocket socket) {
        return (InetSocketAddress) of(socket).channel().socket().getLocalSocketAddress();
    }

    @Override
    public InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
        return (InetSocketAddress) of(socket).channel().socket().getRemoteSocketAddress();
    }

    @Override
    public void onWebsocketCloseInitiated(WebSocket socket, int code, @Nullable String reason) {
        // closing comes next
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, String message) {
        throw new IllegalStateException("Messages do not go through the library");
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, ByteBuffer message) {
        throw new IllegalStateException("Messages do not go through the library");
    }

    private static PeerSocket of(WebSocket socket) {
        return (PeerSocket) socket;
    }
}
