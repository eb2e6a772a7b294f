package io.tsrpc.ws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.Admission;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.StatusText;
import java.io.ByteArrayOutputStream;

/**
 * An answer to a request that does not become a WebSocket. The socket is closed after it.
 *
 * @param connection what the header {@code Connection} says
 */
record HttpAnswer(int status, Headers headers, String connection, String text) {
    private static final String VERSION = "13";

    static HttpAnswer of(int status, String text) {
        return new HttpAnswer(status, Headers.NONE, "close", text);
    }

    static HttpAnswer of(Admission.Refused refused) {
        return new HttpAnswer(
                refused.status(), refused.headers(), "close", refused.error().message());
    }

    /** The answer to a request that asks for the server's health. */
    static HttpAnswer health(boolean isOpen) {
        return isOpen ? of(200, "OK") : of(503, "The server is stopping");
    }

    /** The answer to a request that is no valid handshake (RFC 6455, 4.2.1 and 4.4; RFC 9110, 15.5.22). */
    static HttpAnswer toWrongHandshake(RequestHead request) {
        if (!request.method().equals("GET")) {
            return new HttpAnswer(
                    405, Headers.of("Allow", "GET"), "close", "This server speaks WebSocket, whose handshake is a GET");
        }
        if (!HandshakeRequest.asksForWebSocket(request)) {
            return upgrade(Headers.NONE, "This server speaks WebSocket; connect with a WebSocket client");
        }
        if (!VERSION.equals(request.header("Sec-WebSocket-Version"))) {
            return upgrade(Headers.of("Sec-WebSocket-Version", VERSION), "This server speaks version 13 of WebSocket");
        }
        return of(400, "The WebSocket handshake is not valid");
    }

    private static HttpAnswer upgrade(Headers headers, String text) {
        return new HttpAnswer(426, headers.with("Upgrade", "websocket"), "Upgrade, close", text);
    }

    /** The bytes to send. {@code method} is that of the request: HEAD gets no body. */
    byte[] toBytes(String method) {
        byte[] body = (text + "\n").getBytes(UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(StatusText.of(status))
                .append("\r\nConnection: ")
                .append(connection)
                .append(
                        "\r\nContent-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        HeadLines.append(head, headers);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        if (!method.equals("HEAD")) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }
}
