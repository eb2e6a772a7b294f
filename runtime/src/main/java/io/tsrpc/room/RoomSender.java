package io.tsrpc.room;

import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.proto.MsgService;

/** Sends messages to members of a room: to all, or to all but some. Thread-safe. */
public interface RoomSender {
    /**
     * Sends a message to the members, on all servers with the same {@link io.tsrpc.ServerBuilder#backplane}. Each server encodes it once for
     * each data format. Members that one thread's messages reach get them in the order in which they were sent. Does not block.
     *
     * <p>Each member gets it as by {@link io.tsrpc.Connection#sendMsg}: through the send flows, which may change or stop it for that
     * member, and with the server's policy for slow clients. Whether single members have got it is not told; who has left gets
     * nothing.
     *
     * <p>Members on this server get it first. Those on others get what one server sends in order, at most once; the future does not wait for them.
     * If something of a room is lost on the way, their clients are told when that is noticed: with the next message of this server to it, or when
     * the engine is back. What is lost of messages to users is only counted, by {@link RoomStats#lost}.
     *
     * <p>A message to a {@linkplain io.tsrpc.ServerBuilder#recoverableRooms(RoomRetention) recoverable} room is first kept. All members get such
     * messages in one order, whoever has sent them, on threads for user code.
     *
     * @return completes with a failure if it was sent to nobody because it is invalid; if only members on this server get it, as the engine of
     *     the backplane cannot be reached ({@code LOCAL_ONLY}); or if the room is recoverable and what keeps its
     *     messages cannot be reached ({@code BACKPLANE_DOWN}; if it has not answered in time, it may have kept the message nevertheless); with a success otherwise, even if there are no members. If the room is
     *     recoverable, that is when the message is kept
     */
    <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg);
}
