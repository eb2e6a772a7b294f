package io.tsrpc.room;

import io.tsrpc.Connection;
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

    /** Returns a snapshot of the user's connections, in the order in which they were bound. */
    List<Connection> connections();

    /** Sends to all connections of the user but one. */
    RoomSender except(Connection conn);

    /**
     * Closes all connections of the user, as {@link Connection#close(String)} does. Returns how many.
     *
     * @param reason the reason, which the clients receive
     */
    int kick(String reason);
}
