package io.tsrpc;

/**
 * Takes the messages of one kind that arrive at a server.
 *
 * <p>Runs on the server's executor and may block: the messages of one connection are handled one at a time in the
 * order of their arrival, those of different connections concurrently, and API calls do not wait for it. What it
 * throws is logged; the other handlers still run.
 *
 * @param <M> the message type
 */
@FunctionalInterface
public interface MsgHandler<M> {
    /** Takes one message. */
    void handle(MsgCall<M> call) throws Exception;
}
