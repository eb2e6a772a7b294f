package io.tsrpc.transport;

/** How a client reaches its server: makes a connection for each attempt to connect. Any thread may call it. */
@FunctionalInterface
public interface ClientTransport {
    /** A connection that is not open yet. Does not block. */
    ClientConnection newConnection();
}
