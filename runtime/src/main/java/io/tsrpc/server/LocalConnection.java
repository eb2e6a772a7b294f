package io.tsrpc.server;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.proto.ApiService;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What a call of the server itself comes from: values go in and out as they are, only the answer is checked by encoding it. */
final class LocalConnection<Answer> extends BaseConnection {
    private final ReplyEncoder replies;
    private final Executor userThreads;
    private final Consumer<LocalConnection<?>> whenClosed;
    private final LocalFuture<Answer> future = new LocalFuture<>(this);
    private volatile ConnectionStatus status = ConnectionStatus.OPENED;

    LocalConnection(
            Server server,
            String id,
            MsgSender sender,
            ReplyEncoder replies,
            Executor userThreads,
            Consumer<LocalConnection<?>> whenClosed) {
        super(server, id, "", sender);
        this.replies = replies;
        this.userThreads = userThreads;
        this.whenClosed = whenClosed;
    }

    ApiFuture<Answer> future() {
        return future;
    }

    @Override
    @SuppressWarnings("unchecked") // the connection was made for this call
    public <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        replies.check(this, call, ret);
        complete((ApiReturn<Answer>) ret);
        return true;
    }

    @Override
    public void noReply() {
        fail(new TsrpcError(
                "The call was stopped by a flow", TsrpcErrorType.SERVER_ERROR, TsrpcError.STOPPED_BY_FLOW, Map.of()));
    }

    /** There is no such API. */
    void refuse(ApiService<?, ?> service) {
        fail(TsrpcError.of("Cannot find service: " + service.name(), TsrpcErrorType.SERVER_ERROR, "ERR_API_NAME"));
    }

    private void fail(TsrpcError error) {
        complete(ApiReturn.failure(error));
    }

    /** What is chained on the future may block, and must not hold up who answers. */
    private void complete(ApiReturn<Answer> ret) {
        status = ConnectionStatus.CLOSED;
        whenClosed.accept(this);
        userThreads.execute(() -> future.complete(ret));
    }

    @Override
    public ConnectionStatus status() {
        return status;
    }

    @Override
    public DataFormat dataFormat() {
        return DataFormat.BINARY;
    }

    @Override
    public void close(String reason) {
        String message = reason.isEmpty() ? "Internal Server Error" : reason;
        fail(TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, "CONN_CLOSED"));
    }

    private static final class LocalFuture<T> extends CompletableFuture<ApiReturn<T>> implements ApiFuture<T> {
        private final LocalConnection<T> conn;

        LocalFuture(LocalConnection<T> conn) {
            this.conn = conn;
        }

        @Override
        public OptionalLong sn() {
            return OptionalLong.empty();
        }

        @Override
        public void abort() {
            conn.fail(
                    new TsrpcError("The call was aborted", TsrpcErrorType.CLIENT_ERROR, TsrpcError.ABORTED, Map.of()));
        }
    }
}
