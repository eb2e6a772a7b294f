package io.tsrpc.net;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A connection to a proxy could not be made or is broken, for the reason that the cause says. */
public final class ProxyFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;

    /** Creates an exception. */
    public ProxyFailedException(InetSocketAddress proxy, Throwable cause) {
        super("No connection through the proxy " + name(proxy), cause);
        this.host = proxy.getHostString();
        this.port = proxy.getPort();
    }

    /** Host and port of a proxy, as it was selected. */
    public static String name(InetSocketAddress proxy) {
        return proxy.getHostString() + ":" + proxy.getPort();
    }

    /** The proxy's host, as it was selected. */
    String host() {
        return host;
    }

    int port() {
        return port;
    }
}
