package io.tsrpc.it.deployment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Requests with headers that clients and browsers do not let one set, from an address that is not the proxy's. */
record RawRequest(int port, SSLContext tls) {
    /** Where they come from. */
    static final String FROM = "127.0.0.7";

    private static final int PATIENCE_MILLIS = 30_000;

    /** The status of the answer to a WebSocket handshake. */
    String handshake(Map<String, String> headers) throws IOException {
        return send("GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + lines(headers) + "\r\n");
    }

    /** The status of the answer to a request. */
    String post(String path, String json, Map<String, String> headers) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                + "\r\n" + lines(headers) + "\r\n" + json);
    }

    private static String lines(Map<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        return lines.toString();
    }

    private String send(String request) throws IOException {
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 7}), 0));
        plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port, true)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return status(socket.getInputStream());
        }
    }

    private static String status(InputStream in) throws IOException {
        return new String(in.readNBytes("HTTP/1.1 200".length()), ISO_8859_1);
    }
}
