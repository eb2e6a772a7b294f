package io.tsrpc.testing.transport;

import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ServerTransport;
import org.junit.jupiter.api.Timeout;

/**
 * The rules of transports with long connections, as JUnit 5 tests. A test of a transport extends this class and creates
 * both sides:
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
 * <p>Both ends belong to the transport; no server or client of TSRPC takes part. The name of each test is the rule.
 * After each test, every listener must have received {@code opened} first and {@code closed} last and once, from one
 * thread at a time. No event may take longer than 20 seconds, so a transport that waits for a peer when it closes or
 * stops must be configured to wait for less.
 *
 * @param <S> the type of the server's side
 */
@Timeout(120)
public abstract class TransportSuite<S extends ServerTransport> extends ClosingRules<S> {
    /** For subclasses. */
    protected TransportSuite() {}

    /**
     * Creates a transport that has not started, on a free port. Called before each test, and before a subclass has
     * initialized its fields.
     */
    @Override
    protected abstract S newServer();

    /** Creates a client transport that connects to {@code server}, which has started. */
    @Override
    protected abstract ClientTransport newClient(S server);
}
