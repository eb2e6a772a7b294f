package io.tsrpc.it.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server answers to one request, byte for byte.
 *
 * @param status the whole first line
 * @param headers the lines behind it
 * @param body what follows, out of its chunks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpExchange(String status, List<String> headers, byte[] body) {
    /** Sends a recorded request on a connection of its own, and waits for all that comes. */
    static HttpExchange with(int port, Recorded request) throws IOException {
        byte[] body = request.body();
        StringBuilder head = new StringBuilder(request.text("method") + " " + request.text("path") + " HTTP/1.1\r\n");
        head.append("Host: 127.0.0.1\r\nConnection: close\r\n");
        request.object("headers").properties().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: " + body.length + "\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((head + "\r\n").getBytes(ISO_8859_1));
        out.writeBytes(body);
        return with(port, out.toByteArray());
    }

    private static HttpExchange with(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request);
            return parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    private static HttpExchange parse(String raw) {
        int end = raw.indexOf("\r\n\r\n");
        List<String> lines = new ArrayList<>(raw.substring(0, end).lines().toList());
        String status = lines.remove(0);
        String body = raw.substring(end + 4);
        boolean isChunked = lines.stream().anyMatch("transfer-encoding: chunked"::equalsIgnoreCase);
        return new HttpExchange(status, lines, (isChunked ? unchunked(body) : body).getBytes(ISO_8859_1));
    }

    /** Chunks come only where there is nothing in them. */
    private static String unchunked(String body) {
        if (!body.equals("0\r\n\r\n")) {
            throw new AssertionError("An empty chunked body was expected, not " + body);
        }
        return "";
    }

    /** The number in the first line. */
    long statusCode() {
        int start = status.indexOf(' ') + 1;
        return Long.parseLong(status, start, start + 3, 10);
    }

    String text() {
        return new String(body, UTF_8);
    }
}
