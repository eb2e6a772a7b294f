package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.RoomSender;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends to those who are members at the time. */
final class MembersSender implements RoomWideSender {
    private final Supplier<List<Membership>> members;
    private final @Nullable Connection except;
    private final MsgSender sender;
    private final Executor userThreads;

    /**
     * Creates a sender.
     *
     * @param except a connection to which it does not send, or null
     */
    MembersSender(
            Supplier<List<Membership>> members, @Nullable Connection except, MsgSender sender, Executor userThreads) {
        this.members = members;
        this.except = except;
        this.sender = sender;
        this.userThreads = userThreads;
    }

    @Override
    public RoomSender except(Connection conn) {
        requireNonNull(conn, "conn");
        return new MembersSender(members, conn, sender, userThreads);
    }

    @Override
    public <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        TsrpcError error = sender.sendTo(members.get(), except, service, msg);
        return UserFuture.completed(userThreads, error == null ? SendResult.success() : SendResult.failure(error));
    }
}
