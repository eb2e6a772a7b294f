package io.tsrpc.ws;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the one socket that it makes at hand, so that it can be closed whatever Java-WebSocket is doing with it. */
final class CapturedSocket extends SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.client");

    private final SocketFactory factory;

    @GuardedBy("this")
    private @Nullable Socket socket;

    @GuardedBy("this")
    private boolean isClosed;

    CapturedSocket(SocketFactory factory) {
        this.factory = factory;
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (isClosed) {
            throw new SocketException("Closed before it was opened");
        }
        Socket made = factory.createSocket();
        socket = made;
        return made;
    }

    /** Closes the socket, also one that is still to be made. */
    void close() {
        Socket made;
        synchronized (this) {
            isClosed = true;
            made = socket;
        }
        try {
            if (made != null) {
                made.close();
            }
        } catch (IOException e) {
            LOG.debug("The socket could not be closed", e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return factory.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return factory.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return factory.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return factory.createSocket(address, port, localAddress, localPort);
    }
}
