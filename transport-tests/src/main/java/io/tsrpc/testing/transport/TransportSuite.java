package io.tsrpc.testing.transport;

import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ServerTransport;
import org.junit.jupiter.api.Timeout;

/**
 * The rules of a transport with long connections, as tests for JUnit 5. A test of a transport extends this and says how to get one:
 *
 * <pre>{@code
 * class TcpTransportTest extends TransportSuite<TcpTransport.Server> {
 *     @Override
 *     protected TcpTransport.Server newServer() {
 *         return new TcpTransport.Server(0);
 *     }
 *
 *     @Override
 *     protected ClientTransport newClient(TcpTransport.Server server) {
 *         return new TcpTransport.Client("localhost", server.port());
 *     }
 * }
 * }</pre>
 *
 * <p>Both ends are the transport's own; no server or client of TSRPC takes part. The name of each test is the rule, and after each
 * of them every listener must have heard {@code opened} first and {@code closed} last and once, from one thread at a time. Nothing
 * may take longer than 20 seconds, so a transport that waits for a peer when it closes or stops must be told to wait for less.
 *
 * @param <S> the server's side
 */
@Timeout(120)
public abstract class TransportSuite<S extends ServerTransport> extends ClosingRules<S> {
    /** For subclasses. */
    protected TransportSuite() {}

    /** A transport that has not started, on a port that is free, made anew for each test. Called before a subclass has its fields. */
    @Override
    protected abstract S newServer();

    /** What reaches {@code server}, which has started. */
    @Override
    protected abstract ClientTransport newClient(S server);
}
