package io.tsrpc.transport;

/** How a client reaches its server: makes a connection for each attempt to connect. Any thread may call it. */
public interface ClientTransport {
    /** A connection that is not open yet. Does not block. */
    ClientConnection newConnection(ClientTransportSettings settings);

    /** What {@link io.tsrpc.DuplexClient#connect} says when it fails. */
    default String connectFailure() {
        return "Failed to connect to " + this;
    }
}
