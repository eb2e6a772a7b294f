package io.tsrpc.net;

import java.nio.charset.StandardCharsets;

/** The CONNECT request for a tunnel through an HTTP proxy (RFC 9110, 9.3.6). */
final class ProxyTunnel {
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    private ProxyTunnel() {}

    static byte[] request(ServerAddress server) {
        String target = server.hostAndPort();
        return ("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Checks the head of the proxy's response.
     *
     * @throws RefusedException if the proxy does not open a tunnel
     */
    static void check(ReceivedHead head) throws RefusedException {
        if (head.status() / CLASS != SUCCESS) {
            throw new RefusedException("The proxy refuses a tunnel", head);
        }
    }
}
