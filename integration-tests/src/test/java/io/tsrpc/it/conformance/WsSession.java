package io.tsrpc.it.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that tells of what comes as the recordings do. */
final class WsSession implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final WebSocket socket;
    private final BlockingQueue<Map<String, Object>> events;

    private WsSession(WebSocket socket, BlockingQueue<Map<String, Object>> events) {
        this.socket = socket;
        this.events = events;
    }

    /** Connects, offering these subprotocols. */
    static WsSession open(int port, List<?> subprotocols) {
        Listener listener = new Listener();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (!subprotocols.isEmpty()) {
            String[] offered = subprotocols.toArray(String[]::new);
            builder.subprotocols(
                    offered[0], List.of(offered).subList(1, offered.length).toArray(String[]::new));
        }
        WebSocket socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port), listener)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        return new WsSession(socket, listener.events);
    }

    /** The subprotocol that the server has answered with, or null. */
    @Nullable
    String subprotocol() {
        return socket.getSubprotocol().isEmpty() ? null : socket.getSubprotocol();
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    void sendHex(String hex) {
        socket.sendBinary(ByteBuffer.wrap(HexFormat.of().parseHex(hex)), true).join();
    }

    /** What comes next: a frame or the connection's end. */
    Map<String, Object> next() throws InterruptedException {
        return Objects.requireNonNull(events.poll(20, TimeUnit.SECONDS), "nothing has come");
    }

    /** Hangs up. */
    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<Map<String, Object>> events = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder hex = new StringBuilder();

        @Override
        public @Nullable CompletableFuture<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                events.add(Map.of("recvText", text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            hex.append(HexFormat.of().formatHex(bytes));
            if (last) {
                events.add(Map.of("recvHex", hex.toString()));
                hex.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onClose(WebSocket socket, int code, String reason) {
            events.add(Map.of("close", (long) code, "reason", reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            events.add(Map.of("error", error.toString()));
        }
    }
}
