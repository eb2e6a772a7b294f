package io.tsrpc.ws;

import io.tsrpc.testing.VectorProto;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;

/** A server for one client, whose every byte is the test's. */
final class HostileServer implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket listening;
    private final CompletableFuture<Socket> connection = new CompletableFuture<>();

    /** What a server does when the request of a client has arrived whole. */
    interface Script {
        void play(Socket client, String accept) throws IOException;
    }

    /** A frame of a client, unmasked. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Received(int opcode, byte[] payload) {
        int closeCode() {
            return ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    HostileServer(Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    private HostileServer(ServerSocket listening, Script script) {
        this.listening = listening;
        Thread thread = new Thread(() -> serve(script), "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A server that shakes hands as it should, and then writes {@code bytes}. */
    static HostileServer sending(byte[]... frames) throws IOException {
        return new HostileServer((client, accept) -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(response(accept, ""));
            for (byte[] frame : frames) {
                all.writeBytes(frame);
            }
            client.getOutputStream().write(all.toByteArray());
        });
    }

    /** A server that shakes hands in TLS, and then neither reads nor writes. */
    static HostileServer silentOverTls(SSLContext tls) throws IOException {
        return new HostileServer(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                (client, accept) -> client.getOutputStream().write(response(accept, "")));
    }

    /** The head of a response that accepts, with more lines, each of which ends with CR LF. */
    static byte[] response(String accept, String more) {
        return ascii("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept + "\r\n" + more + "\r\n");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** An unmasked frame of at most 125 bytes. */
    static byte[] frame(int opcode, int... payload) {
        byte[] frame = new byte[2 + payload.length];
        frame[0] = (byte) (0x80 | opcode);
        frame[1] = (byte) payload.length;
        for (int i = 0; i < payload.length; i++) {
            frame[2 + i] = (byte) payload[i];
        }
        return frame;
    }

    private void serve(Script script) {
        try {
            Socket client = listening.accept();
            client.setSoTimeout(20_000);
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) client.getInputStream().read());
            }
            script.play(client, accept(head.toString()));
            connection.complete(client);
        } catch (IOException | NoSuchAlgorithmException e) {
            connection.completeExceptionally(e);
        }
    }

    private static String accept(String head) throws NoSuchAlgorithmException {
        int key = head.indexOf("Sec-WebSocket-Key: ") + "Sec-WebSocket-Key: ".length();
        byte[] hash = MessageDigest.getInstance("SHA-1")
                .digest(ascii(head.substring(key, head.indexOf("\r\n", key)) + MAGIC));
        return Base64.getEncoder().encodeToString(hash);
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort();
    }

    WsClient client() {
        return WsClient.of(VectorProto.PROTO, url());
    }

    /** The next frame of the client. */
    Received receive() throws IOException {
        DataInputStream in = new DataInputStream(connection.join().getInputStream());
        int opcode = in.readUnsignedByte() & 0x0f;
        byte[] payload = new byte[in.readUnsignedByte() & 0x7f];
        byte[] mask = in.readNBytes(4);
        in.readFully(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return new Received(opcode, payload);
    }

    Socket socket() {
        return connection.join();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        if (connection.isDone() && !connection.isCompletedExceptionally()) {
            connection.join().close();
        }
    }
}
