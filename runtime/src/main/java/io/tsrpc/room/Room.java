package io.tsrpc.room;

import io.tsrpc.Connection;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import java.util.List;

/**
 * A group of connections with a name. It exists while it has members or listeners; nobody creates or deletes it. Handlers and flows
 * decide who joins: no client can do so by itself, unless a {@link RoomAdmission} says so.
 *
 * <pre>{@code
 * Room room = server.room("quiz/42");
 * room.join(call.conn()).join();
 * room.sendMsg(ChatProtocol.CHAT, new MsgChat("quiz", "Welcome"));
 * room.except(call.conn()).sendMsg(ChatProtocol.CHAT, new MsgChat("quiz", "Somebody has come"));
 * }</pre>
 *
 * <p>A connection that ends leaves all its rooms by itself, once, before {@code postDisconnectFlow}. Any thread may call any method;
 * none blocks.
 */
public interface Room extends RoomSender {
    /** The name. */
    String name();

    /**
     * Adds a connection. Does nothing if it is a member already.
     *
     * <p>If its client has announced that it comes back, and has not yet asked for what it has missed of its recoverable rooms, the messages of
     * such a room reach it behind that.
     *
     * @return completes when messages that anybody sends reach it. With a failure, and the connection is no member, if it has ended ({@code CONN_CLOSED}), is in
     *     {@code maxRoomsPerConnection} rooms ({@code TOO_MANY_ROOMS}), or the server has {@code maxRooms} of them
     *     ({@code TOO_MANY_ROOMS})
     * @throws IllegalArgumentException if the connection is short, such as that of an HTTP request, or not of this server
     */
    TsrpcFuture<JoinResult> join(Connection conn);

    /**
     * Adds a connection as {@link #join(Connection)} does, and says something of it that {@link #presence} tells others.
     *
     * @param data such as a name or a text in JSON, at most 1,024 bytes as UTF-8
     * @throws IllegalArgumentException if the data is longer, too
     */
    TsrpcFuture<JoinResult> join(Connection conn, String data);

    /**
     * Adds a connection as {@link #join(Connection)} does, and first sends it the room's latest messages, if the options say so.
     *
     * <pre>{@code
     * room.join(call.conn(), JoinOptions.NONE.withData("Ann").withHistory(50));
     * }</pre>
     */
    TsrpcFuture<JoinResult> join(Connection conn, JoinOptions options);

    /**
     * Removes a connection. When this returns, no message of the room is given to it any more; one that was sent before may still be on its
     * way.
     *
     * @return whether it was a member
     */
    boolean leave(Connection conn);

    /**
     * Removes all connections of a user, on all servers. Their clients are told, if they know rooms, and {@link #listen listeners}. When this
     * returns, those on this server are removed.
     *
     * @param userId as {@link Connection#bind} takes it
     * @return completes when other servers have answered, or with a failure after 5 s at most ({@code BACKPLANE_DOWN})
     * @throws IllegalArgumentException if the id is empty or too long, or has a lone surrogate
     */
    TsrpcFuture<KickResult> kick(String userId);

    /**
     * Sends to all members but one, which need not be a member. In a recoverable room a client that is cut off then may get the message
     * when it comes back: it is another connection.
     */
    RoomSender except(Connection conn);

    /** Returns a snapshot of the members on this server, in the order in which they joined. */
    List<Connection> members();

    /** Returns a snapshot of who is there, on all servers. */
    Presence presence();

    /**
     * Tells who is there now, and then each change, until the subscription is closed. Calls of one listener come one after the other,
     * each on a thread for user code, so it may block. For each member {@code joined} comes before {@code left}. A member that has left
     * before a slow listener has heard of it is not mentioned: what waits for a listener is no more than what has changed for it.
     */
    Subscription listen(PresenceListener listener);
}
