package io.tsrpc.transport;

/** Connects a client to its server: it creates one connection for each attempt to connect. Thread-safe. */
public interface ClientTransport {
    /** Creates a connection that is not open yet. Does not block. */
    ClientConnection newConnection(ClientTransportSettings settings);

    /** The error message when {@link io.tsrpc.DuplexClient#connect} fails. */
    default String connectFailure() {
        return "Failed to connect to " + this;
    }
}
