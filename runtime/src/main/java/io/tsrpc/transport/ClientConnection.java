package io.tsrpc.transport;

import io.tsrpc.Headers;

/** The client side of a connection. A transport implements this. The methods are thread-safe; none blocks or throws. */
public interface ClientConnection extends TransportConnection {
    /**
     * Begins to connect. Called once, before any other method. {@code listener} is notified of the outcome on any
     * thread, possibly before this method returns.
     *
     * @param headers the headers that the client's user has set, which the server's {@link io.tsrpc.RequestHead} is to
     *     have; a transport without headers ignores them. {@code Proxy-Authorization} is for proxies alone
     */
    void open(Headers headers, ClientListener listener);

    /** Sends a heartbeat, which the server echoes. */
    void heartbeat();

    /**
     * Closes the connection immediately and releases its resources, whatever its state. Further calls have no effect.
     */
    void terminate();
}
