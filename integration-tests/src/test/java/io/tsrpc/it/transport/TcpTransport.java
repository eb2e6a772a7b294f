package io.tsrpc.it.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Frames over TCP: a byte for the kind, four for the length, the content. A byte from each side comes first, as handshake. */
final class TcpTransport {
    private static final int BINARY = 0;
    private static final int TEXT = 1;
    private static final int HEARTBEAT = 2;
    private static final int CLOSE = 3;
    private static final int MAX_WAITING = 8 << 20;
    private static final int PATIENCE_MILLIS = 3_000;

    /** The server's side: a port, and who is connected to it or about to be. */
    static final class Server implements ServerTransport {
        private final Map<Wire, Thread> wires = new ConcurrentHashMap<>();
        private Closeable listening = () -> {};
        int port;

        @Override
        public synchronized void start(ConnectionAcceptor acceptor) {
            try {
                ServerSocket socket = new ServerSocket(port, 500);
                listening = socket;
                port = socket.getLocalPort();
                thread(() -> takeAll(socket, acceptor)).start();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot listen on port " + port, e);
            }
        }

        private void takeAll(ServerSocket socket, ConnectionAcceptor acceptor) {
            while (!socket.isClosed()) {
                try {
                    Wire wire = new Wire(socket.accept(), acceptor.settings().maxMessageSize());
                    Thread thread = thread(() -> serve(wire, acceptor));
                    wires.put(wire, thread);
                    thread.start();
                    if (socket.isClosed()) { // meanwhile, and who closed it may not have seen this one
                        wire.terminate();
                    }
                } catch (IOException e) { // the port is closed, or the client has gone already
                }
            }
        }

        private void serve(Wire wire, ConnectionAcceptor acceptor) {
            try {
                RequestHead head =
                        RequestHead.withoutHttp(wire.socket.getInetAddress().getHostAddress());
                wire.socket.setSoTimeout(PATIENCE_MILLIS);
                DataFormat format = wire.socket.getInputStream().read() == TEXT ? DataFormat.JSON : DataFormat.BINARY;
                wire.socket.setSoTimeout(0);
                Admission admission = acceptor.admit(head, Duration.ZERO)
                        .toCompletableFuture()
                        .get();
                if (admission instanceof Admission.Accepted accepted) {
                    wire.socket.getOutputStream().write(1);
                    wire.carry(acceptor.accept(head, accepted, format, wire));
                }
            } catch (IOException | InterruptedException | ExecutionException e) { // no connection has come of it
            }
            wire.terminate();
            wires.remove(wire);
        }

        @Override
        public synchronized void stop(Duration limit) {
            try {
                listening.close();
                CompletableFuture.delayedExecutor(Math.min(limit.toMillis(), PATIENCE_MILLIS), MILLISECONDS)
                        .execute(() -> wires.keySet().forEach(Wire::terminate));
                wires.forEach((wire, thread) -> {
                    if (!wire.writer.isShutdown()) { // nobody has closed it, so it is in its handshake
                        wire.terminate();
                        thread.interrupt();
                    }
                });
                for (Thread thread : wires.values()) {
                    thread.join(2L * PATIENCE_MILLIS);
                }
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How clients reach a server. */
    record Client(String host, int port) implements ClientTransport {
        @Override
        public ClientConnection newConnection(ClientTransportSettings settings) {
            Wire wire = new Wire(new Socket(), settings.maxMessageSize());
            wire.onOpen = listener -> {
                try {
                    wire.socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
                    wire.socket.getOutputStream().write(settings.format() == DataFormat.JSON ? TEXT : BINARY);
                    if (wire.socket.getInputStream().read() == 1) {
                        wire.carry(listener);
                        return;
                    }
                } catch (IOException e) { // told below, as a refusal is
                }
                wire.terminate();
                listener.closed(CloseCodes.ABNORMAL, null);
            };
            return wire;
        }
    }

    /** Either end of a connection. One thread reads and tells the listener everything; one writes. */
    private static final class Wire implements ClientConnection {
        final Socket socket;
        final ExecutorService writer = Executors.newSingleThreadExecutor(TcpTransport::thread);
        Consumer<ClientListener> onOpen = listener -> {};
        private final int limit;
        private final AtomicInteger waiting = new AtomicInteger();
        private boolean readable = true; // guarded by this
        private volatile byte @Nullable [] end; // what close() was told, or the other side has said

        Wire(Socket socket, int limit) {
            this.socket = socket;
            this.limit = limit;
        }

        @Override
        public void open(Headers headers, ClientListener listener) {
            thread(() -> onOpen.accept(listener)).start();
        }

        void carry(ConnectionListener listener) {
            listener.opened();
            try {
                socket.setTcpNoDelay(true);
                readAll(new DataInputStream(new BufferedInputStream(socket.getInputStream())), listener);
            } catch (IOException | InterruptedException e) { // it has vanished
            }
            terminate();
            ByteBuffer told = ByteBuffer.wrap(end == null ? closing(CloseCodes.ABNORMAL, "") : end);
            listener.closed(
                    told.getInt(), told.hasRemaining() ? UTF_8.decode(told).toString() : null);
        }

        private void readAll(DataInputStream in, ConnectionListener to) throws IOException, InterruptedException {
            while (true) {
                int kind = in.readByte();
                int length = in.readInt();
                if (length < (kind == CLOSE ? 4 : 0) || length > (kind == CLOSE ? 1_000 : limit)) {
                    close(CloseCodes.TOO_BIG, "The message is larger than " + limit);
                    in.skipNBytes(Integer.toUnsignedLong(length));
                    continue;
                }
                byte[] content = new byte[length];
                in.readFully(content);
                synchronized (this) {
                    while (!readable && !writer.isShutdown()) {
                        wait();
                    }
                }
                if (kind == CLOSE) {
                    end = end == null ? content : end;
                    return;
                } else if (kind == HEARTBEAT) {
                    Runnable answer = to instanceof ClientListener client ? client::echoed : this::heartbeat;
                    answer.run();
                } else if (end == null) { // who has closed wants no more
                    to.received(kind == TEXT ? Frame.Text.repaired(content) : new Frame.Binary(content));
                }
            }
        }

        @Override
        public synchronized void readable(boolean on) {
            readable = on;
            notifyAll();
        }

        @Override
        public boolean send(Frame frame, Gathering gathering) {
            return write(frame instanceof Frame.Text ? TEXT : BINARY, frame.content());
        }

        private synchronized boolean write(int kind, byte[] content) {
            if (writer.isShutdown() || (waiting.get() > MAX_WAITING && kind != CLOSE)) {
                return false;
            }
            ByteBuffer head = ByteBuffer.allocate(5 + content.length).put((byte) kind);
            byte[] frame = head.putInt(content.length).put(content).array();
            waiting.addAndGet(frame.length);
            writer.execute(() -> {
                try {
                    socket.getOutputStream().write(frame);
                    waiting.addAndGet(-frame.length);
                } catch (IOException e) {
                    terminate();
                }
            });
            return true;
        }

        @Override
        public void heartbeat() {
            write(HEARTBEAT, new byte[0]);
        }

        @Override
        public synchronized void close(int code, String reason) {
            byte[] closing = closing(code, reason);
            if (write(CLOSE, closing)) {
                end = closing;
                writer.shutdown(); // when it has written that; the other side then closes the socket
                notifyAll();
                CompletableFuture.delayedExecutor(PATIENCE_MILLIS, MILLISECONDS).execute(this::terminate);
            }
        }

        private static byte[] closing(int code, String reason) {
            byte[] text = reason.substring(0, Math.min(reason.length(), 100)).getBytes(UTF_8);
            return ByteBuffer.allocate(4 + text.length).putInt(code).put(text).array();
        }

        @Override
        public synchronized void terminate() {
            writer.shutdownNow();
            notifyAll();
            try {
                socket.close();
            } catch (IOException e) { // it is of no use any more
            }
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "tcp-transport");
        thread.setDaemon(true);
        return thread;
    }
}
