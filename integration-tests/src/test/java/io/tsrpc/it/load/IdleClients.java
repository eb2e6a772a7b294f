package io.tsrpc.it.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** WebSocket clients from many addresses of this machine that do nothing but answer pings. Not thread-safe. */
final class IdleClients implements AutoCloseable {
    private static final byte[] HANDSHAKE = RawClient.handshake("/");
    private static final byte[] PONG = {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0};
    private static final int END_OF_HEAD = 0x0d0a0d0a;
    private static final int PING = 0x8900;
    private static final long LOOK_MILLIS = 20;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 10);
    private int connected;
    private int ended;

    IdleClients() throws IOException {}

    /** What one has received. */
    private static final class Client {
        private int last; // four bytes
        private boolean isOpen;
        private boolean isWithin; // behind the first byte of a frame
        private int pings;
    }

    /** Connects another one, and does not wait for the server's answer. */
    void connect(int port) throws IOException {
        SocketChannel channel = RawClient.connect(port, connected++);
        channel.write(ByteBuffer.wrap(HANDSHAKE));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Client());
    }

    /** Answers pings until something is so. Returns whether it is, within {@code patience}. */
    boolean answerUntil(BooleanSupplier condition, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            selector.select(this::read, LOOK_MILLIS);
        }
        return true;
    }

    /** How many connections are open and have got so many pings. */
    long open(int pings) {
        return selector.keys().stream()
                .filter(SelectionKey::isValid)
                .map(key -> (Client) key.attachment())
                .filter(client -> client.isOpen && client.pings >= pings)
                .count();
    }

    /** Closes some of them. */
    void drop(int count) {
        selector.keys().stream().limit(count).forEach(IdleClients::close);
    }

    /** How many connections the server has ended. */
    int ended() {
        return ended;
    }

    private void read(SelectionKey key) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            if (channel.read(buffer.clear()) < 0) {
                end(key);
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                read((Client) key.attachment(), buffer.get(), channel);
            }
        } catch (IOException e) { // reset by the server
            end(key);
        }
    }

    private static void read(Client client, byte next, SocketChannel channel) throws IOException {
        client.last = client.last << 8 | (next & 0xff);
        if (!client.isOpen) {
            client.isOpen = client.last == END_OF_HEAD;
            return;
        }
        client.isWithin = !client.isWithin;
        if (!client.isWithin) {
            if ((client.last & 0xffff) != PING) {
                throw new AssertionError("No ping: " + Integer.toHexString(client.last));
            }
            client.pings++;
            channel.write(ByteBuffer.wrap(PONG));
        }
    }

    private void end(SelectionKey key) {
        ended++;
        close(key);
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        List.copyOf(selector.keys()).forEach(IdleClients::close);
        selector.close();
    }
}
