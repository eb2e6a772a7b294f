package io.tsrpc;

import io.tsrpc.proto.MsgService;

/**
 * Takes the messages of several kinds that arrive at a client. Threads and exceptions are as with
 * {@link ClientMsgHandler}.
 */
@FunctionalInterface
public interface ClientPatternHandler {
    /** Takes one message; {@code service} says of which kind. */
    void handle(Object msg, MsgService<?> service) throws Exception;
}
