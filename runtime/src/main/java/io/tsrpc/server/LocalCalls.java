package io.tsrpc.server;

import io.tsrpc.ApiFuture;
import io.tsrpc.Server;
import io.tsrpc.proto.ApiService;
import io.tsrpc.wire.ServerInput;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The calls that a server makes to its own APIs. */
final class LocalCalls {
    private final ConnectionIds ids;
    private final MsgSender sender;
    private final ReplyEncoder replies;
    private final Responder responder;
    private final Executor userThreads;
    private final Set<LocalConnection<?>> open = ConcurrentHashMap.newKeySet();

    LocalCalls(ConnectionIds ids, MsgSender sender, ReplyEncoder replies, Responder responder, Executor userThreads) {
        this.ids = ids;
        this.sender = sender;
        this.replies = replies;
        this.responder = responder;
        this.userThreads = userThreads;
    }

    /** Calls an API of {@code server}. */
    <Req, Res> ApiFuture<Res> call(Server server, ApiService<Req, Res> service, Req req) {
        LocalConnection<Res> conn =
                new LocalConnection<>(server, ids.next(), sender, replies, userThreads, this::closed);
        open.add(conn);
        if (server.proto().contains(service)) {
            userThreads.execute(responder.workOf(conn, new ServerInput.Api<>(service, req, null)));
        } else {
            conn.refuse(service);
        }
        return conn.future();
    }

    private void closed(LocalConnection<?> conn) {
        open.remove(conn);
        if (conn.calls().hasUnanswered()) {
            userThreads.execute(() -> responder.connectionEnded(conn));
        }
    }

    /** Fails the calls that have no answer yet. */
    void closeAll(String reason) {
        open.forEach(conn -> conn.close(reason));
    }
}
