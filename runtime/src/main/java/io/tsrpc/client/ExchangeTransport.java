package io.tsrpc.client;

import io.tsrpc.Headers;
import io.tsrpc.TsrpcError;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;

/**
 * The transport of a client without connections. Each request is an exchange that yields its own reply. Methods may be
 * called on any thread; they neither block nor throw.
 */
public interface ExchangeTransport {
    /**
     * Sends a call or a message of {@code service}, with the headers that the user has set.
     *
     * @return cancels the exchange when run; has no effect once the exchange has ended. A cancelled exchange may or may
     *     not notify the listener
     */
    Runnable send(Service service, Frame request, Headers headers, ExchangeListener listener);

    /** The error of a call or message whose reply does not arrive in time. */
    TsrpcError timeoutError();

    /** Releases all resources. Nothing is sent after that. Called once. */
    void close();
}
