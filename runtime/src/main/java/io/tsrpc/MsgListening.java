package io.tsrpc;

import io.tsrpc.proto.MsgService;
import java.util.regex.Pattern;

/** Where messages from clients arrive: a {@link Server}, for those from all connections, or one {@link Connection}. */
public interface MsgListening {
    /**
     * Listens to messages of one kind. The same handler twice counts once.
     *
     * @throws IllegalArgumentException if {@code service} is not of the server's protocol set
     */
    <M> Subscription listenMsg(MsgService<M> service, MsgHandler<M> handler);

    /**
     * Listens to every kind of message whose name contains a match of {@code names}. The pattern is applied once, now.
     */
    Subscription listenMsg(Pattern names, MsgHandler<?> handler);

    /** Ends a {@link #listenMsg(MsgService, MsgHandler)}; does nothing if there was none. */
    <M> void unlistenMsg(MsgService<M> service, MsgHandler<M> handler);

    /** Ends {@code handler} for every kind of message whose name contains a match of {@code names}. */
    void unlistenMsg(Pattern names, MsgHandler<?> handler);

    /** Ends all handlers of one kind. */
    void unlistenMsgAll(MsgService<?> service);

    /** Ends all handlers for every kind whose name contains a match of {@code names}. */
    void unlistenMsgAll(Pattern names);
}
