package io.tsrpc;

/**
 * Handles the messages of one service that arrive at a server.
 *
 * <p>Handlers run on the server's executor and may block. Messages of one connection are handled one at a time, in arrival order.
 * Messages of different connections are handled concurrently. API calls do not wait for message handlers. If a handler throws,
 * the exception is logged and the other handlers still run.
 *
 * @param <M> the message type
 */
@FunctionalInterface
public interface MsgHandler<M> {
    /** Handles one message. */
    void handle(MsgCall<M> call) throws Exception;
}
