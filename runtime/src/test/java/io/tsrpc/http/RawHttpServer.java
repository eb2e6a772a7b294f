package io.tsrpc.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that answers each request with exactly the given bytes. */
final class RawHttpServer implements AutoCloseable {
    private final ServerSocket listening;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private volatile boolean endsAfterwards;

    private RawHttpServer(InetAddress address) throws IOException {
        listening = new ServerSocket(0, 500, address);
        start(this::accept);
    }

    static RawHttpServer on(InetAddress address) throws IOException {
        return new RawHttpServer(address);
    }

    static RawHttpServer started() throws IOException {
        return on(InetAddress.getLoopbackAddress());
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Answers from now on with this, and keeps the connection. */
    void answers(String raw) {
        answer = raw;
        endsAfterwards = false;
    }

    /** Answers from now on with this, and then ends what it sends. */
    void answersAndEnds(String raw) {
        answer = raw;
        endsAfterwards = true;
    }

    /** Takes the head of the next request. */
    String request() throws InterruptedException {
        return requests.take();
    }

    /** Waits until a client has closed its next connection. */
    void awaitEnd() throws InterruptedException {
        String unused = ends.take();
    }

    /** How many connections have been made. */
    int connections() {
        return sockets.size();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-http-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            } catch (IOException e) {
                ends.add("the server is closed");
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            for (String head = head(socket.getInputStream()); !head.isEmpty(); head = head(socket.getInputStream())) {
                socket.getInputStream().readNBytes(length(head));
                requests.add(head);
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                if (endsAfterwards) {
                    socket.shutdownOutput();
                }
            }
        } catch (IOException e) {
            ends.add(e.toString());
            return;
        }
        ends.add("end");
    }

    private static int length(String head) {
        return head.startsWith("CONNECT ")
                ? 0
                : Integer.parseInt(head.replaceAll("(?is).*Content-Length: (\\d+).*", "$1"));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
