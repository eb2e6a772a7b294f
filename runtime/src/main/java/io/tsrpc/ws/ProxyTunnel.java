package io.tsrpc.ws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.java_websocket.exceptions.InvalidHandshakeException;

/** The CONNECT request for a tunnel through an HTTP proxy (RFC 9110, 9.3.6). */
final class ProxyTunnel {
    private static final Pattern ACCEPTED = Pattern.compile("HTTP/1\\.[01] 2\\d\\d( .*)?");

    private ProxyTunnel() {}

    static byte[] request(WsUrl server) {
        String target = server.uri().getHost() + ":" + server.port();
        return ("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Checks the head of the proxy's response.
     *
     * @throws InvalidHandshakeException if the proxy does not open a tunnel
     */
    static void check(ByteBuffer response) throws InvalidHandshakeException {
        String head = StandardCharsets.ISO_8859_1.decode(response).toString();
        String status = head.substring(0, head.indexOf("\r\n"));
        if (!ACCEPTED.matcher(status).matches()) {
            throw new InvalidHandshakeException("The proxy refuses a tunnel: " + status);
        }
    }
}
