package io.tsrpc.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The floor of a broadcast: a frame that is ready, and one write for each connection in a plain loop. Nothing that sends
 * each message when it comes can do with less on the JDK. It is good for nothing else, and echoes nothing.
 */
final class WriteLoopServer {
    private static final int STACK_SIZE = 128 * 1024;

    private WriteLoopServer() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        ServerProgram.run(WriteLoopServer::start);
    }

    private static int start() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(ServerProgram.ADDRESS, ServerProgram.BACKLOG);
        new Thread(() -> accept(server), "accept").start();
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /** Each connection has a thread that waits for what comes in, and shakes hands in it so that nobody queues for that. */
    private static void accept(ServerSocketChannel server) {
        WriteLoop loop = new WriteLoop();
        try {
            while (true) {
                SocketChannel channel = server.accept();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                new Thread(null, new WriteLoopConnection(channel, loop), "connection", STACK_SIZE).start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
