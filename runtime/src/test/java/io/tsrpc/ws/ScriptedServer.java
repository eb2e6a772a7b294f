package io.tsrpc.ws;

import io.tsrpc.concurrent.Threads;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** A WebSocket server that says what a test wants. Binary frames are spelled in hex. */
final class ScriptedServer extends WebSocketServer implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();
    private static final Draft_6455 DRAFT =
            new Draft_6455(List.of(), List.of(new Protocol("buffer"), new Protocol("text")));

    private final CountDownLatch started = new CountDownLatch(1);
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService reminder = Threads.timer("scripted-server-reminder");
    private volatile BiConsumer<WebSocket, String> script = (conn, frame) -> {};

    private ScriptedServer() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, List.of(DRAFT));
    }

    static ScriptedServer started() throws InterruptedException {
        return started(server -> {});
    }

    static ScriptedServer started(Consumer<ScriptedServer> settings) throws InterruptedException {
        ScriptedServer server = new ScriptedServer();
        settings.accept(server);
        server.setDaemon(true);
        server.setReuseAddr(true);
        server.start();
        server.started.await();
        var unused = server.reminder.scheduleWithFixedDelay(server::remindOfWrites, 50, 50, TimeUnit.MILLISECONDS);
        return server;
    }

    /**
     * Java-WebSocket's selector thread ends a write by asking for reads only, which may undo what a thread that just
     * queued a frame asked for; the frame, that of a close too, then waits for the next one, here perhaps for ever.
     */
    private void remindOfWrites() {
        for (WebSocket conn : getConnections()) {
            if (!conn.isClosed() && conn.hasBufferedData()) {
                onWriteDemand(conn);
            }
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort();
    }

    /** Says what is done with each frame. */
    void onFrame(BiConsumer<WebSocket, String> script) {
        this.script = script;
    }

    /** Answers frames with the next of {@code answers}, one by one. */
    void answers(String... answers) {
        BlockingQueue<String> rest = new LinkedBlockingQueue<>(List.of(answers));
        onFrame((conn, frame) -> {
            String answer = rest.poll();
            if (answer != null) {
                send(conn, answer);
            }
        });
    }

    static void send(WebSocket conn, String frame) {
        if (frame.startsWith("[") || frame.startsWith("{")) {
            conn.send(frame);
        } else {
            conn.send(HEX.parseHex(frame));
        }
    }

    /** The next frame that arrived. */
    String frame() throws InterruptedException {
        return next(frames, "frame");
    }

    /** Whether a frame has arrived that nobody asked for yet. */
    boolean hasFrame() {
        return !frames.isEmpty();
    }

    /** The next connection that was made. */
    WebSocket connection() throws InterruptedException {
        return next(opened, "connection");
    }

    /** Code and reason of the next connection that ended. */
    String closing() throws InterruptedException {
        return next(closed, "close");
    }

    private static <T> T next(BlockingQueue<T> queue, String what) throws InterruptedException {
        T next = queue.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no " + what);
        }
        return next;
    }

    @Override
    public void close() {
        reminder.shutdownNow();
        try {
            stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket conn, ClientHandshake handshake) {
        opened.add(conn);
    }

    @Override
    public void onMessage(WebSocket conn, String message) {
        frames.add(message);
        script.accept(conn, message);
    }

    @Override
    public void onMessage(WebSocket conn, ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        String hex = HEX.formatHex(bytes);
        frames.add(hex);
        script.accept(conn, hex);
    }

    @Override
    public void onClose(WebSocket conn, int code, String reason, boolean remote) {
        closed.add(code + " " + reason);
    }

    @Override
    public void onError(@Nullable WebSocket conn, Exception e) {
        closed.add("error " + e);
    }
}
