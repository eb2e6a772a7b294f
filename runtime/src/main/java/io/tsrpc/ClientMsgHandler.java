package io.tsrpc;

/**
 * Takes the messages of one kind that arrive at a client.
 *
 * <p>Runs on the client's executor, one message at a time in the order of arrival, and may block: answers to calls do
 * not wait for it, so calling an API and joining it here is fine. What it throws is logged; the other handlers
 * still run. When handlers fall behind by megabytes, the client stops reading until they have caught up, so that its
 * memory does not grow; the server's own limit for slow readers then decides how long it waits.
 *
 * @param <M> the message type
 */
@FunctionalInterface
public interface ClientMsgHandler<M> {
    /** Takes one message. */
    void handle(M msg) throws Exception;
}
