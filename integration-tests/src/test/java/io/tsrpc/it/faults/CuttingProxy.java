package io.tsrpc.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between clients and a server, and cuts a connection when so many bytes have passed in one of the directions. */
final class CuttingProxy implements AutoCloseable {
    private static final int SILENT = -1;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final int target;
    private final int fromClient;
    private final int fromServer;

    /**
     * Begins to accept.
     *
     * @param target the server's port
     * @param fromClient how many bytes pass to the server
     * @param fromServer how many bytes pass to the client
     */
    CuttingProxy(int target, int fromClient, int fromServer) throws IOException {
        this.target = target;
        this.fromClient = fromClient;
        this.fromServer = fromServer;
        run("accept", this::accept);
    }

    /** One that accepts connections and does nothing with them. */
    static CuttingProxy silent() throws IOException {
        return new CuttingProxy(SILENT, 0, 0);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What a thread does until its sockets are closed. */
    private interface Work {
        void run() throws IOException;
    }

    private static void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // a socket is closed: the end of this thread
                    }
                },
                "cutting-proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            sockets.add(client);
            if (target != SILENT) {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(server);
                run("out", () -> copy(client, server, fromClient));
                run("in", () -> copy(server, client, fromServer));
            }
        }
    }

    private static void copy(Socket from, Socket to, int limit) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int passed = 0; passed < limit; passed++) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                out.write(next);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
