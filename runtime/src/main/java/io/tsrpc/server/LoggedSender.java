package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.backplane.Retention;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.RoomSender;
import java.util.concurrent.Executor;

/**
 * Sends to a recoverable room, by its log.
 *
 * @param except the id of the connection that gets nothing, or empty
 */
record LoggedSender(String room, Retention kept, String except, RoomChannels channels, Executor userThreads)
        implements RoomWideSender {
    @Override
    public RoomSender except(Connection conn) {
        return new LoggedSender(room, kept, conn.id(), channels, userThreads);
    }

    @Override
    public <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        return UserFuture.of(channels.send(room, kept, except, service, msg), userThreads);
    }
}
