package io.tsrpc.it.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Clients from many addresses of this machine that begin something and never end it. Not thread-safe. */
final class HalfClients implements AutoCloseable {
    private final Selector selector = Selector.open();
    private final ByteBuffer answers = ByteBuffer.allocate(1 << 10);
    private final Map<Part, Long> longestMillis = new EnumMap<>(Part.class);
    private int connected;

    HalfClients() throws IOException {}

    /** What a client sends before it falls silent. */
    enum Part {
        HANDSHAKE("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: webs"),
        HEAD("POST / HTTP/1.1\r\nHost: a\r\nContent-"),
        BODY("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na"),
        WSS("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"),
        HTTPS("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");

        private final String text;

        Part(String text) {
            this.text = text;
        }
    }

    private record Client(Part part, long since) {}

    /** Connects another one, from another address than the one before, except over HTTPS. */
    void connect(int port, Part part) throws IOException {
        SocketChannel channel =
                part == Part.HTTPS // the JDK's HTTPS server looks the name of each address up, for as long as that
                        // takes
                        ? RawClient.connect(port)
                        : RawClient.connect(port, connected);
        channel.write(ByteBuffer.wrap(part.text.getBytes(ISO_8859_1)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Client(part, System.nanoTime()));
        connected++;
    }

    /** Waits until the server has closed all of them. Returns how many are open after {@code patience}. */
    int awaitCut(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        long left;
        while (!selector.keys().isEmpty() && (left = end - System.nanoTime()) > 0) {
            selector.select(this::read, Math.max(left / 1_000_000, 1));
            selector.selectNow(); // closed channels are no keys from now on
        }
        return selector.keys().size();
    }

    private void read(SelectionKey key) {
        boolean isOpen;
        try {
            isOpen = ((SocketChannel) key.channel()).read(answers.clear()) >= 0;
        } catch (IOException e) { // reset: the server has not read everything
            isOpen = false;
        }
        if (!isOpen) {
            Client client = (Client) key.attachment();
            longestMillis.merge(client.part, (System.nanoTime() - client.since) / 1_000_000, Math::max);
            close(key);
        }
    }

    /** After which time the last one of each kind was cut. */
    Map<Part, Long> longestMillis() {
        return longestMillis;
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
        List.copyOf(selector.keys()).forEach(HalfClients::close);
        selector.close();
    }
}
