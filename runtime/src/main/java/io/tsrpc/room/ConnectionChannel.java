package io.tsrpc.room;

import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.proto.MsgService;

/**
 * A connection by its id, on this server or on another one that has its rooms in common with this.
 *
 * <pre>{@code
 * String id = member.connectionId(); // of Presence, or kept by the application
 * server.connection(id).sendMsg(ChatProtocol.CHAT, msg).thenAccept(sent -> { ... });
 * }</pre>
 *
 * <p>Any thread may call any method; none blocks. The server of the connection answers in 5 s at most. Of questions to other servers 1,000 may
 * wait for their answers.
 */
public interface ConnectionChannel {
    /** The id. */
    String id();

    /**
     * Sends a message to it, as {@link io.tsrpc.Connection#sendMsg} does.
     *
     * @return completes with what its server says. With a failure if there is no such connection ({@code CONN_CLOSED}); if its server
     *     cannot be reached or does not answer ({@code BACKPLANE_DOWN}), and then the message may have been sent
     */
    <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg);

    /**
     * Closes it, as {@link io.tsrpc.Connection#close(String)} does.
     *
     * @param reason the reason, which the client receives
     * @return completes with the count 1, or 0 if there is no such connection
     */
    TsrpcFuture<KickResult> kick(String reason);
}
