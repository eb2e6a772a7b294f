package io.tsrpc.ws;

import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.testing.VectorProto;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that shakes hands for one WebSocket and then neither reads nor says anything of itself. */
final class RawServer implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** How many messages a flood has: some 120 MB. */
    static final int FLOOD = 2_000;

    private static final int MESSAGE_SIZE = 60_000;

    private final ServerSocket server;
    private final CompletableFuture<Socket> connection = new CompletableFuture<>();
    private final List<String> request = new CopyOnWriteArrayList<>();
    private final String responseHeaders;

    private RawServer(String responseHeaders) throws IOException {
        this.responseHeaders = responseHeaders;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static RawServer started() throws IOException {
        return started("");
    }

    /** A server whose response has further headers, each ending in a line break. */
    static RawServer started(String responseHeaders) throws IOException {
        RawServer raw = new RawServer(responseHeaders);
        Thread thread = new Thread(raw::accept, "raw-server");
        thread.setDaemon(true);
        thread.start();
        return raw;
    }

    String url() {
        return "ws://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            Socket socket = server.accept();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String key = "";
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.add(line);
                if (line.startsWith("Sec-WebSocket-Key: ")) {
                    key = line.substring(line.indexOf(' ') + 1);
                }
            }
            String reply = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + responseHeaders + "Sec-WebSocket-Protocol: buffer\r\nSec-WebSocket-Accept: " + accepted(key)
                    + "\r\n\r\n";
            socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            connection.complete(socket);
        } catch (IOException | NoSuchAlgorithmException e) {
            connection.completeExceptionally(e);
        }
    }

    /** The lines of the request. */
    List<String> request() {
        connection.join();
        return request;
    }

    private static String accepted(String key) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(hash);
    }

    /** Writes an unmasked binary frame of 126 to 65,535 bytes. */
    void write(byte[] payload) throws IOException {
        byte[] frame = new byte[payload.length + 4];
        frame[0] = (byte) 0x82;
        frame[1] = 126;
        frame[2] = (byte) (payload.length >>> 8);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 4, payload.length);
        connection.join().getOutputStream().write(frame);
    }

    /** Sends {@link #FLOOD} messages of {@code Chat}, noting each that has gone into the socket. */
    void flood(Collection<Integer> written) {
        byte[] message = chat("x".repeat(MESSAGE_SIZE));
        try {
            for (int i = 0; i < FLOOD; i++) {
                write(message);
                written.add(i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message {@code Chat} in binary. */
    static byte[] chat(String text) {
        BinaryWriter out = new BinaryWriter();
        out.writeVarint(2);
        out.writeHeader(0x28);
        int body = out.beginBlock();
        VectorProto.CHAT.msg().write(out, Map.of("text", text));
        out.endBlock(body);
        out.writeHeader(0x31);
        out.writeVarint(VectorProto.CHAT.id());
        return out.toByteArray();
    }

    /** Reads until the client hangs up; returns opcode and content, in hex, of its frames, which must be short. */
    List<String> framesToTheEnd() throws IOException {
        ByteBuffer in = ByteBuffer.wrap(connection.join().getInputStream().readAllBytes());
        List<String> frames = new ArrayList<>();
        while (in.hasRemaining()) {
            int opcode = in.get() & 0x0F;
            byte[] content = new byte[in.get() & 0x7F];
            byte[] mask = new byte[4];
            in.get(mask).get(content);
            for (int i = 0; i < content.length; i++) {
                content[i] ^= mask[i & 3];
            }
            frames.add(opcode + ":" + HexFormat.of().formatHex(content));
        }
        return frames;
    }

    /** Reads until the client hangs up. */
    void awaitEndOfStream() throws IOException {
        connection.join().getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (connection.isDone() && !connection.isCompletedExceptionally()) {
            connection.join().close();
        }
    }
}
