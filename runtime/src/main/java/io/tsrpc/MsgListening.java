package io.tsrpc;

import io.tsrpc.proto.MsgService;
import java.util.regex.Pattern;

/**
 * Adds and removes listeners for messages from clients: on a {@link Server} for all connections, on a {@link Connection} for one.
 * Any thread may call any method.
 */
public interface MsgListening {
    /**
     * Adds a listener for the messages of one service. Adding the same handler twice has no further effect.
     *
     * @return closes the listener
     * @throws IllegalArgumentException if {@code service} does not belong to the server's protocol set
     */
    <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler);

    /**
     * Adds a listener for all messages whose service name contains a match of {@code names}. The pattern is applied once, by this
     * call.
     *
     * @return closes the listener
     */
    Subscription listenMsg(Pattern names, MsgHandler<?> handler);

    /** Removes the listener {@code handler} of one service. Has no effect if there is none. */
    <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler);

    /** Removes the listener {@code handler} of all messages whose service name contains a match of {@code names}. */
    void unlistenMsg(Pattern names, MsgHandler<?> handler);

    /** Removes all listeners of one service. */
    void unlistenMsgAll(MsgService<?> service);

    /** Removes all listeners of all messages whose service name contains a match of {@code names}. */
    void unlistenMsgAll(Pattern names);
}
