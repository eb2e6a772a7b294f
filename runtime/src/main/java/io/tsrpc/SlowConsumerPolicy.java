package io.tsrpc;

/**
 * What a server does with a message for a client that reads more slowly than messages are sent to it, when no more of them may
 * wait. Whatever it does, {@code sendMsg} fails with {@link ErrorCode#SLOW_CONSUMER}, and other clients do not wait. Messages
 * that replace earlier ones are sent by {@link Connection#sendLatest}, so that a slow client gets fewer of them instead.
 */
public enum SlowConsumerPolicy {
    /**
     * Closes the connection with 1013 {@code The client reads too slowly}, so that the client knows that it misses messages, and can
     * connect again. A client that reads nothing at all is cut off when {@code closeTimeout} has passed.
     */
    CLOSE,

    /**
     * Drops the message. The connection stays open, unless too much waits for all clients together: see {@code maxTotalPendingBytes}.
     * If it was a message of a room, and the client knows rooms, it is told that it has missed
     * something when it has read enough; otherwise it does not hear of it.
     */
    DROP
}
