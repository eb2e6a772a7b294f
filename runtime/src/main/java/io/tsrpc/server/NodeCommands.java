package io.tsrpc.server;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Does what other servers want done here. */
final class NodeCommands {
    private static final RepeatedLog LOG = new RepeatedLog(Log.of(Topic.SERVER_ROOM));

    private final ServiceProto proto;
    private final Decoding decoding;
    private final MsgSender sender;
    private final Connections connections;
    private final Rooms users;
    private final Executor userThreads;

    NodeCommands(
            ServiceProto proto,
            Decoding decoding,
            MsgSender sender,
            Connections connections,
            Rooms users,
            Executor userThreads) {
        this.proto = proto;
        this.decoding = decoding;
        this.sender = sender;
        this.connections = connections;
        this.users = users;
        this.userThreads = userThreads;
    }

    /** Does what a question wants, on a thread for user code: send flows run there. The stage fails if it is no valid one. */
    CompletionStage<byte[]> answer(byte[] question) {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        userThreads.execute(() -> {
            try {
                answer.complete(run(NodeCommand.decode(question, decoding)));
            } catch (CodecException e) {
                LOG.warnOfInput(e, "A question of another server is invalid here");
                answer.completeExceptionally(e);
            } catch (Throwable e) { // nobody else would hear of it
                LOG.error("A question of another server could not be answered: {}", e.toString());
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private byte[] run(NodeCommand command) {
        if (command instanceof NodeCommand.KickFromRoom kick) {
            return NodeCommand.encodeCount(kickFromRoom(kick.room(), kick.userId()));
        } else if (command instanceof NodeCommand.KickUser kick) {
            return NodeCommand.encodeCount(kickUser(kick.userId(), kick.reason()));
        } else if (command instanceof NodeCommand.KickConnection kick) {
            return NodeCommand.encodeCount(kickConnection(kick.connectionId(), kick.reason()));
        }
        return NodeCommand.encodeResult(send((NodeCommand.SendTo) command));
    }

    /** Removes a user's connections here from a room. Returns how many there were. */
    int kickFromRoom(String room, String userId) {
        int kicked = 0;
        for (Membership theirs : users.members(userId)) { // it may have joined before it was bound
            if (theirs.duplex().memberships().leave(room, true)) {
                kicked++;
            }
        }
        return kicked;
    }

    /** Closes a user's connections here. Returns how many there were. */
    int kickUser(String userId, String reason) {
        List<Membership> theirs = users.members(userId);
        theirs.forEach(member -> close(member.duplex(), reason));
        return theirs.size();
    }

    private static void close(DuplexConnection conn, String reason) {
        try {
            conn.close(reason);
        } catch (RuntimeException | Error e) { // of a transport; the user's other connections must still close
            LOG.error("[{}] failed to close: {}", conn.id(), e.toString());
        }
    }

    private int kickConnection(String connectionId, String reason) {
        DuplexConnection conn = connections.byId(connectionId);
        if (conn == null) {
            return 0;
        }
        conn.close(reason);
        return 1;
    }

    private @Nullable TsrpcError send(NodeCommand.SendTo send) {
        DuplexConnection conn = connections.byId(send.connectionId());
        if (conn == null) {
            return NamedConnection.gone();
        }
        EncodedMsg<?> msg = ForeignMsg.of(send.service(), send.body(), proto, decoding);
        return sender.sendForeign(List.of(conn), "", msg).isEmpty()
                ? null
                : TsrpcError.of(
                        "The server of the connection cannot encode the message for it",
                        TsrpcErrorType.SERVER_ERROR,
                        ErrorCode.ENCODE_MSG_ERR);
    }
}
