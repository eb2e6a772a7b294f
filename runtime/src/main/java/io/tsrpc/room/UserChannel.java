package io.tsrpc.room;

import io.tsrpc.Connection;
import io.tsrpc.TsrpcFuture;
import java.util.List;

/**
 * All connections of a user: those that were {@link Connection#bind bound} to the user's id.
 *
 * <pre>{@code
 * server.user("u17").sendMsg(ChatProtocol.NOTICE, new MsgNotice("You have mail"));
 * server.user("u17").kick("Logged out everywhere");
 * }</pre>
 *
 * <p>Any thread may call any method; none blocks.
 */
public interface UserChannel extends RoomSender {
    /** The user's id. */
    String userId();

    /** Returns a snapshot of the user's connections to this server, in the order in which they were bound. */
    List<Connection> connections();

    /** Sends to all connections of the user but one. */
    RoomSender except(Connection conn);

    /** Returns a snapshot of the user's connections on all servers. */
    Presence presence();

    /**
     * Closes all connections of the user, on all servers, as {@link Connection#close(String)} does. When this returns, that is done for those
     * on this server.
     *
     * @param reason the reason, which the clients receive
     * @return completes when other servers have answered, or with a failure after 5 s at most ({@code BACKPLANE_DOWN})
     */
    TsrpcFuture<KickResult> kick(String reason);
}
