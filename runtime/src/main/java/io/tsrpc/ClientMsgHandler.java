package io.tsrpc;

/**
 * Handles the messages of one service that arrive at a client.
 *
 * <p>Handlers run on the client's executor, one message at a time, in arrival order. A handler may block: replies to calls do not
 * wait for it, so it may call an API and join the call. If a handler throws, the exception is logged and the other handlers still
 * run.
 *
 * <p>Back-pressure: if megabytes of messages wait to be handled, the client stops reading until the handlers catch up. The
 * server's limit for slow readers then decides how long it keeps the connection.
 *
 * @param <M> the message type
 */
@FunctionalInterface
public interface ClientMsgHandler<M> {
    /** Handles one message. */
    void handle(M msg) throws Exception;
}
