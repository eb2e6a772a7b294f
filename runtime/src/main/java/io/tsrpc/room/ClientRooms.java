package io.tsrpc.room;

import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import java.util.List;

/**
 * The rooms in which a client is. A client of a protocol with {@code @Protocols(rooms = true)} has it as {@link io.tsrpc.DuplexClient#rooms}.
 * After each connect it enters them again, from where it was: with {@link io.tsrpc.DuplexClientOptions#reconnect} it comes back by itself.
 *
 * <pre>{@code
 * client.rooms().listen(new ClientRoomsListener() {
 *     public void lost(String room, OptionalLong count) { reload(room); }
 * });
 * client.listenMsg(QuizProtocol.QUESTION, msg -> show(msg));
 * client.connect().join();
 * client.rooms().join("quiz/42").join();
 * }</pre>
 *
 * <p>Each message of a recoverable room is handed to the handlers once and in order. What is missing is told. Any thread may call any
 * method; none blocks. Entering and leaving a room are calls that come one after the other: a flow of the client that one of these calls
 * passes must not wait for another one of the same room.
 */
public interface ClientRooms {
    /**
     * Enters a room, if the server's {@link RoomAdmission} lets this client. From then on it is entered again after each connect, until the
     * client leaves it, disconnects, or the server removes it.
     *
     * <p>If the answer does not come in time, the client leaves the room: the server may let it in later.
     *
     * @return completes with a failure if the server refuses, or cannot be asked, or if the name has a lone surrogate
     */
    TsrpcFuture<JoinResult> join(String room);

    /**
     * Leaves a room. From now on no message of it is handed to the handlers if it is recoverable, also none that has arrived and waits for them,
     * and once the server knows if it is not.
     *
     * <p>If the server refuses that or does not answer, the client asks again, after pauses of up to 5 seconds. A server without rooms is asked once.
     * Without a connection there is nobody to tell: the client does not enter the room again, but a handler of the server may let it in.
     *
     * @return completes when the server knows, when there is no connection, or when the client joins again
     */
    TsrpcFuture<Void> leave(String room);

    /** The names of the rooms in which the client is, or was when it was last connected, in the order in which it entered them. */
    List<String> names();

    /** Adds a listener. Its methods are called one at a time, together with the handlers of messages, so they may block. */
    Subscription listen(ClientRoomsListener listener);

    /**
     * Tells who is in a room, and then each change, as soon as the client is in it. After a reconnect all members have left and those who are there have joined.
     * It ends when the client is in the room no more, whoever has ended that: then all members have left. Who joins again watches again.
     * The server is asked as by {@link #leave}: again, if it refuses.
     *
     * @param listener hears of it, one call at a time together with the handlers of messages
     * @return ends it
     * @throws IllegalStateException if the client is not in the room, and does not wait to come in
     */
    Subscription watch(String room, PresenceListener listener);
}
