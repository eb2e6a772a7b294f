package io.tsrpc.client;

import io.tsrpc.TsrpcError;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;

/**
 * How a client without connections reaches its server: each request is an exchange, which brings its own reply. A transport
 * implements this. Any thread may call any method; none blocks or throws.
 */
public interface ExchangeTransport {
    /**
     * Sends a call or a message of {@code service}.
     *
     * @return gives the exchange up when it is run; does nothing once that has ended. The listener may be told or not
     */
    Runnable send(Service service, Frame request, ExchangeListener listener);

    /** The error of a call or message whose reply does not come in time. */
    TsrpcError timeoutError();

    /** Gives back what it holds; sends nothing any more. Called once. */
    void close();
}
