package io.tsrpc.transport;

/**
 * Where connections of a server come from: a port, mostly. A transport is of one server. It may be
 * started again after it was stopped, when another transport of its server could not start.
 *
 * <pre>{@code
 * Server server = Server.builder(ChatProtocol.PROTO)
 *         .transport(WsServer.transport(ws -> ws.port(3000)))
 *         .transport(HttpServer.transport(http -> http.port(3001)))
 *         .build();
 * }</pre>
 */
public interface ServerTransport {
    /**
     * Begins to take connections and to give them to {@code acceptor}. Blocks until clients can connect.
     *
     * @throws IllegalStateException if it has started and not stopped, for one because another server has it
     * @throws java.io.UncheckedIOException if the port cannot be had; the transport may be started again then
     */
    void start(ConnectionAcceptor acceptor);

    /**
     * Takes no more connections and blocks until those that it has are closed. A server that stops has closed all that it knows with
     * {@link CloseCodes#NORMAL} and {@code Server stopped}; those whose peers do not answer are cut off after a while. May be called
     * more than once, and does nothing if the transport was not started.
     */
    void stop();
}
