package io.tsrpc.it.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A WebSocket client that reads nothing after the handshake. */
final class StoppedReader implements AutoCloseable {
    /** By which a server knows it. */
    static final String PATH = "/stopped";

    private final Socket socket = new Socket();

    /** Connects to a server of this machine. */
    StoppedReader(int port) throws IOException {
        socket.setReceiveBufferSize(4_096); // what the system takes for it does not wait in the server
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(RawClient.handshake(PATH));
        int end = 0;
        while (end < 2) { // two lines end behind each other
            int next = read();
            end = next == '\n' ? end + 1 : next == '\r' ? end : 0;
        }
    }

    private int read() throws IOException {
        int next = socket.getInputStream().read();
        if (next < 0) {
            throw new IOException("The server has refused the handshake");
        }
        return next;
    }

    /** Reads what has been on its way, up to the end. Returns whether there is one, within a minute. */
    boolean isCutOff() throws IOException {
        socket.setSoTimeout(60_000);
        byte[] buffer = new byte[64 << 10];
        InputStream in = socket.getInputStream();
        try {
            int unused = 0;
            while (unused >= 0) {
                unused = in.read(buffer);
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) { // reset: the server has not waited for the reader
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
