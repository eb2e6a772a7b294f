package io.tsrpc.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to a server.
 *
 * @param proxy the HTTP proxy that is connected to instead of the server; null for a direct connection
 */
record Route(ServerAddress server, @Nullable InetSocketAddress proxy) {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final byte[] LOOPBACK_IPV4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private String host() {
        return proxy == null ? server.host() : proxy.getHostString();
    }

    private int port() {
        return proxy == null ? server.port() : proxy.getPort();
    }

    /** Whether {@link #addresses} asks the resolver of the system, which may block for long. */
    boolean needsLookup() {
        return !isLocalhost() && !isLiteral();
    }

    private boolean isLocalhost() {
        return host().equalsIgnoreCase("localhost"); // RFC 6761, 6.3
    }

    private boolean isLiteral() {
        return host().indexOf(':') >= 0 || IPV4.matcher(host()).matches();
    }

    /**
     * The addresses to connect to.
     *
     * @throws UnknownHostException if the host has none
     */
    List<InetSocketAddress> addresses() throws UnknownHostException {
        return Arrays.stream(isLocalhost() ? loopback() : InetAddress.getAllByName(unambiguous(host())))
                .map(address -> new InetSocketAddress(address, port()))
                .toList();
    }

    /** What is in brackets is not looked up, whether it is an address or not. */
    private static String unambiguous(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private static InetAddress[] loopback() throws UnknownHostException {
        InetAddress preferred = InetAddress.getLoopbackAddress();
        byte[] other = preferred instanceof Inet4Address ? LOOPBACK_IPV6 : LOOPBACK_IPV4;
        return new InetAddress[] {preferred, InetAddress.getByAddress("localhost", other)};
    }
}
