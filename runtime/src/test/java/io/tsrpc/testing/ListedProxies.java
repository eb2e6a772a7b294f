package io.tsrpc.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Selects the same proxies for everything, and remembers which of them have failed. */
public final class ListedProxies extends ProxySelector {
    /** The URLs and proxies that have failed, such as {@code http://localhost:80/ localhost/127.0.0.1:3128}. */
    public final Queue<String> failed = new ConcurrentLinkedQueue<>();

    private final List<Proxy> proxies;

    private ListedProxies(List<Proxy> proxies) {
        this.proxies = proxies;
    }

    public static ListedProxies of(Proxy... proxies) {
        return new ListedProxies(List.of(proxies));
    }

    public static Proxy http(InetSocketAddress address) {
        return new Proxy(Proxy.Type.HTTP, address);
    }

    /** A proxy that nobody is at. */
    public static InetSocketAddress dead() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return InetSocketAddress.createUnresolved("127.0.0.1", closed.getLocalPort());
        }
    }

    @Override
    public List<Proxy> select(URI uri) {
        return proxies;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException problem) {
        failed.add(uri + " " + address);
        throw new IllegalStateException("as a test does it", problem);
    }
}
