package io.tsrpc.ws;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that sends and shows single bytes. */
final class RawSocket implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int MASK = 0x5a17_c3e9;

    private final Socket socket;
    private final DataInputStream in;

    /** A frame of the server. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Received(int opcode, boolean last, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }

        String closeReason() {
            return payload.length < 2 ? "" : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        }
    }

    /** The answer to a handshake; names of headers in small letters. */
    record Handshake(String status, Map<String, String> headers) {
        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    RawSocket(WsServer server) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    }

    RawSocket(WsServer server, SSLContext tls) throws IOException {
        this(tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port()));
    }

    RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
    }

    /** A socket whose handshake is done. */
    static RawSocket open(WsServer server, String... subprotocols) throws IOException {
        RawSocket socket = new RawSocket(server);
        socket.shakeHands(subprotocols);
        return socket;
    }

    Handshake shakeHands(String... subprotocols) throws IOException {
        List<String> headers = new ArrayList<>();
        if (subprotocols.length > 0) {
            headers.add("Sec-WebSocket-Protocol: " + String.join(", ", subprotocols));
        }
        return shakeHands(headers);
    }

    Handshake shakeHands(List<String> headers) throws IOException {
        send(request(headers));
        return readHandshake();
    }

    static byte[] request(List<String> headers) {
        String more = String.join("", headers.stream().map(h -> h + "\r\n").toList());
        return ("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" + more
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    Handshake readHandshake() throws IOException {
        String status = readLine().split(" ", 2)[1];
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            String[] pair = line.split(": ", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
        }
        return new Handshake(status, headers);
    }

    /** Reads what follows a handshake, until the server closes the socket. */
    String readRest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            line.append((char) c);
        }
        return line.substring(0, line.length() - 1);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void sendText(String text) throws IOException {
        send(frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8)));
    }

    void sendBinary(byte... bytes) throws IOException {
        send(frame(BINARY, true, bytes));
    }

    void sendClose(int code) throws IOException {
        send(frame(CLOSE, true, ByteBuffer.allocate(2).putShort((short) code).array()));
    }

    /** A masked frame. */
    static byte[] frame(int opcode, boolean last, byte... payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(opcode, last, payload.length));
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ (MASK >>> (24 - 8 * (i % 4))));
        }
        return out.toByteArray();
    }

    /** The header of a masked frame of some length. */
    static byte[] header(int opcode, boolean last, long length) {
        ByteBuffer header = ByteBuffer.allocate(14).put((byte) ((last ? 0x80 : 0) | opcode));
        if (length <= 125) {
            header.put((byte) (0x80 | length));
        } else if (length <= 0xffff) {
            header.put((byte) (0x80 | 126)).putShort((short) length);
        } else {
            header.put((byte) (0x80 | 127)).putLong(length);
        }
        byte[] bytes = new byte[header.putInt(MASK).flip().remaining()];
        header.get(bytes);
        return bytes;
    }

    /** The next frame. */
    Received receive() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        long length = second == 126 ? in.readUnsignedShort() : second == 127 ? in.readLong() : second;
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        return new Received(first & 0x0f, first >= 0x80, payload);
    }

    /** The next frame of some kind; those before are dropped. */
    Received receive(int opcode) throws IOException {
        Received frame = receive();
        while (frame.opcode() != opcode) {
            frame = receive();
        }
        return frame;
    }

    /** Waits until the server has closed the socket; what comes before is dropped. */
    void awaitEnd() throws IOException {
        try {
            byte[] dropped = new byte[8192];
            while (in.read(dropped) >= 0) {
                Objects.requireNonNull(dropped);
            }
        } catch (EOFException | SocketException e) {
            Objects.requireNonNull(e); // an end as well
        }
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
