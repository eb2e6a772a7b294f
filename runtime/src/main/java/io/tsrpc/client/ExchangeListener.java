package io.tsrpc.client;

import io.tsrpc.TsrpcError;

/**
 * Receives the outcome of an exchange: exactly one of the two methods is called, once, on any thread. Implementations
 * do not block, throw or run user code.
 */
public interface ExchangeListener {
    /** The server has replied. */
    void replied(ExchangeReply reply);

    /** The exchange has failed without a reply. */
    void failed(TsrpcError error);
}
