package io.tsrpc.ws;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.handshake.Handshakedata;
import org.jspecify.annotations.Nullable;

/** What the library tells about its sockets, all of which are ours. */
final class PeerEvents extends WebSocketAdapter {
    @Override
    public void onWebsocketOpen(WebSocket socket, Handshakedata request) {
        of(socket).opened();
    }

    // --- the end -------------------------------------------------------------------------------------------------

    @Override
    public void onWebsocketClosing(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        of(socket).closing(remote);
    }

    @Override
    public void onWebsocketClose(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        of(socket).gone(code, reason == null || reason.isEmpty() ? null : reason);
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
