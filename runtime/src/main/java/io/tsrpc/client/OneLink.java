package io.tsrpc.client;

import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.engine.Call;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import java.util.concurrent.Executor;

/**
 * Sends on one connection alone, and does so already while it is being opened.
 *
 * @param links the connections of the client
 * @param link the connection
 */
record OneLink(Links links, Link link, Executor userThreads) implements Carrier {
    @Override
    public <Req> Frame encode(ApiService<Req, ?> service, Req req, long sn) {
        return links.encode(service, req, sn);
    }

    @Override
    public <M> Frame encode(MsgService<M> service, M msg) {
        return links.encode(service, msg);
    }

    @Override
    public void send(Call<?, ?> call, Frame request) {
        if (link.carries()) {
            link.send(call, request);
        } else {
            call.fail(ClientErrors.notConnected());
        }
    }

    @Override
    public UserFuture<SendResult> send(MsgService<?> service, Frame message) {
        TsrpcError error = link.carries() ? link.send(message) : ClientErrors.notConnected();
        return UserFuture.completed(userThreads, error == null ? SendResult.success() : SendResult.failure(error));
    }

    @Override
    public TsrpcError timeoutError() {
        return links.timeoutError();
    }

    @Override
    public void close() {
        links.close();
    }
}
