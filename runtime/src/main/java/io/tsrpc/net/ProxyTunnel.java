package io.tsrpc.net;

import io.tsrpc.Headers;
import java.nio.charset.StandardCharsets;

/** The CONNECT request for a tunnel through an HTTP proxy (RFC 9110, 9.3.6). */
final class ProxyTunnel {
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    private ProxyTunnel() {}

    /** The request, with the headers that are for proxies. */
    static byte[] request(ServerAddress server, Headers headers) {
        String target = server.hostAndPort();
        StringBuilder head = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n");
        ProxyCredentials.append(head, headers);
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Checks the head of the response of {@code proxy}, which is its host and port.
     *
     * @throws RefusedException if the proxy does not open a tunnel
     */
    static void check(ReceivedHead head, String proxy) throws RefusedException {
        if (head.status() / CLASS != SUCCESS) {
            throw new RefusedException("The proxy " + proxy + " refuses a tunnel", head);
        }
    }
}
