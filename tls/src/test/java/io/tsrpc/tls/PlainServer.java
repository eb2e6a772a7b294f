package io.tsrpc.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;

/** A server that reads what its clients send, one after the other, and does nothing with it. */
final class PlainServer implements AutoCloseable {
    private final ServerSocket listening;

    private PlainServer(ServerSocket listening) {
        this.listening = listening;
    }

    static PlainServer start(SSLContext context) throws IOException {
        PlainServer server = new PlainServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::accept, "plain-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                socket.getInputStream().readAllBytes();
            } catch (IOException e) { // a handshake has failed, which its client reports
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
