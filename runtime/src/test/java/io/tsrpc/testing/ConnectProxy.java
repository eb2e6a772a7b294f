package io.tsrpc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An HTTP proxy that gives tunnels to servers of this machine, or refuses them. */
public final class ConnectProxy implements AutoCloseable {
    /** The request lines that have come. */
    public final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    /** The heads that have come, with request lines. */
    public final BlockingQueue<String> heads = new LinkedBlockingQueue<>();

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String answer;

    private ConnectProxy(String answer) throws IOException {
        this.answer = answer;
        start(this::accept);
    }

    /** A proxy that gives tunnels. */
    public static ConnectProxy open() throws IOException {
        return new ConnectProxy("HTTP/1.1 200 Connection established\r\n\r\n");
    }

    /** A proxy that gives tunnels, but has something else to say before. */
    public static ConnectProxy talkative() throws IOException {
        return new ConnectProxy("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 Connection established\r\n\r\n");
    }

    /** A proxy that refuses them with 407. */
    public static ConnectProxy refusing() throws IOException {
        return new ConnectProxy("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n");
    }

    /** A proxy that hangs up when it is asked. */
    public static ConnectProxy hangingUp() throws IOException {
        return new ConnectProxy("");
    }

    /** Selects this proxy for everything. */
    public ProxySelector selector() {
        return ProxySelector.of(address());
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "connect-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                requests.add("closed"); // the test is over
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) client.getInputStream().read());
            }
            String request = head.substring(0, head.indexOf("\r\n"));
            requests.add(request);
            heads.add(head.toString());
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            if (answer.contains(" 200 ")) {
                tunnel(client, Integer.parseInt(request.replaceAll(".*:(\\d+) .*", "$1")));
            }
        } catch (IOException e) {
            requests.add("broken"); // one of both has gone
        }
    }

    private static void tunnel(Socket client, int port) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            start(() -> copy(server, client));
            copy(client, server);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            Thread.currentThread().interrupt(); // the thread ends
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
