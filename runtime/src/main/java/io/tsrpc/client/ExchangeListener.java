package io.tsrpc.client;

import io.tsrpc.TsrpcError;

/**
 * Is told how an exchange has ended: by one of the two methods, once, on any thread. No method blocks, throws or runs user code.
 */
public interface ExchangeListener {
    /** The server has replied. */
    void replied(ExchangeReply reply);

    /** There is no reply. */
    void failed(TsrpcError error);
}
