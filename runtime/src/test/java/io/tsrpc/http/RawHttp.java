package io.tsrpc.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client that sends exactly the given bytes. */
final class RawHttp implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;

    RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(TIMEOUT_MILLIS); // else a server that does not answer would hold a test for ever
    }

    static RawHttp connect(HttpServer server) throws IOException {
        return new RawHttp(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    }

    /** Makes one exchange on its own connection. */
    static Reply exchange(HttpServer server, String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        try (RawHttp http = connect(server)) {
            http.send(method, path, headers, body);
            return http.reply();
        }
    }

    /** Posts JSON on its own connection. */
    static Reply postJson(HttpServer server, String path, String json) throws IOException {
        return exchange(
                server,
                "POST",
                path,
                Map.of("Content-Type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    Socket socket() {
        return socket;
    }

    void send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        head.append("Connection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        socket.getOutputStream().write(out.toByteArray());
    }

    void write(String raw) throws IOException {
        socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads until the server closes the connection. */
    Reply reply() throws IOException {
        return Reply.of(socket.getInputStream().readAllBytes());
    }

    /** Reads one reply with a length, and leaves the connection open. */
    Reply next() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        Reply reply = Reply.of(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        return new Reply(reply.status(), reply.headers(), in.readNBytes(reply.contentLength()));
    }

    /** Reads what arrives until the server closes the connection, or resets it because it has not read everything. */
    byte[] untilClosed() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            int next;
            while ((next = socket.getInputStream().read()) >= 0) {
                read.write(next);
            }
        } catch (SocketException e) { // reset
            return read.toByteArray();
        }
        return read.toByteArray();
    }

    /** Ends what this side sends; the other side may go on. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads the status line; returns an empty string if the server closes the connection without one, and throws if it does not close it. */
    String statusOrNone() {
        try {
            return reply().status();
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) { // reset: the server has not read everything that was sent
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(String status, List<String> headers, byte[] body) {
        static Reply of(byte[] raw) {
            String text = new String(raw, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Reply("", List.of(), raw);
            }
            List<String> lines = new ArrayList<>(text.substring(0, end).lines().toList());
            String status = lines.remove(0);
            byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            return new Reply(status, lines, isChunked(lines) ? unchunked(body) : body);
        }

        private static boolean isChunked(List<String> headers) {
            return headers.stream().anyMatch("transfer-encoding: chunked"::equalsIgnoreCase);
        }

        /** Chunked bodies in these tests are empty. */
        private static byte[] unchunked(byte[] body) {
            if (!new String(body, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n")) {
                throw new AssertionError("An empty chunked body was expected");
            }
            return new byte[0];
        }

        /** The value of a header, or an empty string. */
        String header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        int contentLength() {
            String length = header("Content-Length");
            return length.isEmpty() ? 0 : Integer.parseInt(length);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
