package io.tsrpc.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client that sends a part of something and stops short. */
final class RawClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final byte[] NO_MASK = {0, 0, 0, 0};

    private final SocketChannel channel;
    private final DataInputStream in;

    private RawClient(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.socket().setSoTimeout(TIMEOUT_MILLIS);
        in = new DataInputStream(channel.socket().getInputStream());
    }

    /** An open WebSocket for JSON. */
    static RawClient ws(int port) throws IOException {
        RawClient client = new RawClient(port);
        client.send(String.join(
                "\r\n",
                "GET / HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: text",
                "\r\n"));
        client.readHead();
        return client;
    }

    /** A request to {@code Test}, in JSON, whose body is to follow. */
    static RawClient post(int port, int length) throws IOException {
        return post(port, "/Test", length);
    }

    /** A request in JSON whose body is to follow. */
    static RawClient post(int port, String path, int length) throws IOException {
        RawClient client = new RawClient(port);
        client.send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + length + "\r\n\r\n");
        return client;
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        while (all.hasRemaining()) {
            int unused = channel.write(all);
        }
    }

    /** Sends as much as the server takes of it, again and again. Returns the number of bytes. */
    long flood(byte[] bytes, long most) throws IOException {
        channel.configureBlocking(false);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        long sent = 0;
        int count;
        do {
            if (!all.hasRemaining()) {
                all.rewind();
            }
            count = channel.write(all);
            sent += count;
        } while (count > 0 && sent < most);
        channel.configureBlocking(true);
        return sent;
    }

    /** The header of a text frame, whose mask is zero. */
    static byte[] header(boolean isFinal, boolean isFirst, int length) {
        ByteBuffer header = ByteBuffer.allocate(14);
        header.put((byte) ((isFinal ? 0x80 : 0) | (isFirst ? 1 : 0))).put((byte) (0x80 | 127));
        header.putLong(length).put(NO_MASK);
        return Arrays.copyOf(header.array(), header.position());
    }

    /** A whole text frame of up to 125 bytes. */
    static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(6 + payload.length);
        frame.put((byte) 0x81).put((byte) (0x80 | payload.length)).put(NO_MASK).put(payload);
        return frame.array();
    }

    /** The next short frame, in which a close frame has its code in front. */
    String receive() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        byte[] payload = in.readNBytes(in.readUnsignedByte());
        return opcode == 8
                ? (ByteBuffer.wrap(payload).getShort() & 0xffff) + " "
                        + new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8)
                : new String(payload, StandardCharsets.UTF_8);
    }

    /** The head of an answer. */
    String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream bytes = in;
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = bytes.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
