package io.tsrpc.it.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;

/** How clients begin that are not those of the library. */
final class RawClient {
    private static final int HOSTS = 250;

    private RawClient() {}

    /** The head of a WebSocket handshake that a server takes. */
    static byte[] handshake(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    /** Connects to a server of this machine. */
    static SocketChannel connect(int port) throws IOException {
        return connect(SocketChannel.open(), port);
    }

    /** Connects to a server of this machine, each {@code number} from another of its addresses. */
    static SocketChannel connect(int port, int number) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(address(1 + number / HOSTS % HOSTS, 1 + number % HOSTS), 0));
        return connect(channel, port);
    }

    private static SocketChannel connect(SocketChannel channel, int port) throws IOException {
        channel.connect(new InetSocketAddress(address(0, 1), port));
        return channel;
    }

    private static InetAddress address(int third, int fourth) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, (byte) third, (byte) fourth});
    }
}
