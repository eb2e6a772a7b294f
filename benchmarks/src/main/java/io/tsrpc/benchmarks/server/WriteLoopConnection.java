package io.tsrpc.benchmarks.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** What comes in on a connection of a {@link WriteLoopServer}: a handshake, then frames. */
final class WriteLoopConnection implements Runnable {
    private static final int CLOSE = 8;
    private static final String KEY = "sec-websocket-key:";
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, 1.3

    private final SocketChannel channel;
    private final WriteLoop loop;
    private final DataInputStream in;

    WriteLoopConnection(SocketChannel channel, WriteLoop loop) {
        this.channel = channel;
        this.loop = loop;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    }

    /** Serves the connection until it is closed. */
    @Override
    public void run() {
        try (channel) {
            String answer = handshakeAnswer();
            loop.add(channel, ByteBuffer.wrap(answer.getBytes(US_ASCII)));
            serve();
        } catch (EOFException e) {
            // The client has gone without a word, which is how loads end.
        } catch (IOException e) {
            System.err.println(channel + ": " + e);
        }
    }

    private void serve() throws IOException {
        try {
            while (readFrame() != CLOSE) {}
        } finally {
            loop.remove(channel);
        }
    }

    private String handshakeAnswer() throws IOException {
        String key = "";
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(KEY)) {
                key = line.substring(KEY.length()).strip();
            }
        }
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n";
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
            line.write(b);
        }
        return line.toString(US_ASCII).stripTrailing();
    }

    /** Reads a frame, does what it asks for, and returns its opcode. */
    private int readFrame() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        long size = readSize(in.readUnsignedByte() & 0x7f); // the bit says that it is masked, as all of clients are
        int mask = in.readInt();
        if (size == 3) {
            int payload = (in.readUnsignedByte() << 16 | in.readUnsignedShort()) ^ mask >>> 8;
            if (payload >> 16 == ServerProgram.BROADCAST) {
                loop.broadcast(payload & 0xffff);
            }
        } else {
            in.skipNBytes(size);
        }
        return opcode;
    }

    private long readSize(int size) throws IOException {
        return switch (size) {
            case 126 -> in.readUnsignedShort();
            case 127 -> in.readLong();
            default -> size;
        };
    }
}
