package io.tsrpc.it.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between clients and a server, passes bytes on, and fails as networks do when it is told to. */
final class Relay implements TalkServer {
    private final TalkServer server;
    private final ServerSocket listener;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean swallows;
    private volatile boolean isCut;

    Relay(TalkServer server) {
        this.server = server;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("accept", this::accept);
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public String ask(Verb verb, String argument) {
        switch (verb) {
            case SWALLOW -> swallows = true;
            case CUT -> cut();
            default -> {
                return server.ask(verb, argument);
            }
        }
        return "";
    }

    /** What goes on until a socket is closed. */
    private interface Task {
        void run() throws IOException;
    }

    private static void start(String name, Task task) {
        Thread thread = new Thread(() -> untilClosed(task), "relay " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void untilClosed(Task task) {
        try {
            task.run();
        } catch (IOException e) {
            // A socket is closed: that is how these threads end.
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server.port());
            sockets.add(client);
            sockets.add(upstream);
            if (isCut) {
                sockets.forEach(Relay::reset);
                return;
            }
            start("to the server", () -> pass(client, upstream, false));
            start("to the client", () -> pass(upstream, client, true));
        }
    }

    private void pass(Socket from, Socket to, boolean mayBeSwallowed) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!(mayBeSwallowed && swallows)) {
                    out.write(buffer, 0, count);
                }
            }
        }
    }

    /** Resets all connections and takes no more. */
    private void cut() {
        isCut = true;
        try (listener) {
            sockets.forEach(Relay::reset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes so that the other side sees a connection reset. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already: the other half of its connection went first.
        }
    }

    @Override
    public void close() {
        try (server;
                listener) {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
