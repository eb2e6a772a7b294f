package io.tsrpc.benchmarks.server;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The bare library Java-WebSocket, as its documentation recommends it. */
final class JavaWebSocketServer extends WebSocketServer {
    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final byte[] note = ServerProgram.note();

    private JavaWebSocketServer() {
        super(ServerProgram.ADDRESS);
        setReuseAddr(true);
        setTcpNoDelay(true);
        setMaxPendingConnections(ServerProgram.BACKLOG);
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        ServerProgram.run(() -> {
            JavaWebSocketServer server = new JavaWebSocketServer();
            server.start();
            return server.listening.get();
        });
    }

    @Override
    public void onStart() {
        listening.complete(getPort());
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer message) {
        int start = message.position();
        if (message.remaining() == 3 && message.get(start) == ServerProgram.BROADCAST) {
            int times = Short.toUnsignedInt(message.getShort(start + 1));
            for (int i = 0; i < times; i++) {
                broadcast(note);
            }
        } else {
            connection.send(message);
        }
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        connection.send(message);
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception e) {
        System.err.println(connection + ": " + e);
        listening.completeExceptionally(e); // matters until it listens
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {}

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}
}
