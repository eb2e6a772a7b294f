package io.tsrpc.transport;

import java.time.Duration;

/**
 * A source of connections for a server, usually a listening port. A transport belongs to one server. It may be started
 * again after it was stopped because another transport of its server could not start.
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
     * Starts accepting connections and passes them to {@code acceptor}. Blocks until clients can connect.
     *
     * @throws IllegalStateException if the transport is already running, for example because another server uses it
     * @throws java.io.UncheckedIOException if the port cannot be bound; the transport may then be started again
     */
    void start(ConnectionAcceptor acceptor);

    /**
     * Stops accepting connections and blocks until all open connections are closed. The server has already begun to
     * close them with {@link CloseCodes#NORMAL} and {@code Server stopped}; connections whose peers do not answer are
     * cut off after a timeout. May be called more than once, and has no effect if the transport is not running.
     *
     * @param limit after this time all connections are cut off, whatever the transport's own timeouts are: the rest of a graceful stop's
     *     budget. Zero: at once. At most 146 years
     */
    void stop(Duration limit);
}
