package io.tsrpc;

import io.tsrpc.proto.MsgService;

/**
 * Handles the messages of several services that arrive at a client. The rules for threads, blocking and exceptions are those of
 * {@link ClientMsgHandler}.
 */
@FunctionalInterface
public interface ClientPatternHandler {
    /** Handles one message of the service {@code service}. */
    void handle(Object msg, MsgService<?> service) throws Exception;
}
