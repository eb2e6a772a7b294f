package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.Attributes;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.proto.ApiService;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The connection of a call that the server makes to itself. Values pass through unchanged; the answer is encoded only
 * to check it.
 */
final class LocalConnection<Answer> extends BaseConnection {
    private static final RequestHead HEAD = RequestHead.withoutHttp("");

    private final ReplyEncoder replies;
    private final AtomicBoolean completed = new AtomicBoolean();
    private final Executor userThreads;
    private final Consumer<LocalConnection<?>> whenClosed;
    private final LocalFuture<Answer> future;
    private volatile ConnectionStatus status = ConnectionStatus.OPENED;

    LocalConnection(
            Server server,
            String id,
            MsgSender sender,
            ReplyEncoder replies,
            Executor userThreads,
            Consumer<LocalConnection<?>> whenClosed) {
        super(server, id, HEAD, new Attributes(), sender);
        this.replies = replies;
        this.userThreads = userThreads;
        this.future = new LocalFuture<>(this, userThreads);
        this.whenClosed = whenClosed;
    }

    ApiFuture<Answer> future() {
        return future;
    }

    @Override
    @SuppressWarnings("unchecked") // safe: the connection was created for this call
    public <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        replies.check(this, call, ret);
        complete((ApiReturn<Answer>) ret);
        return true;
    }

    @Override
    public boolean fail(ServerCall<?, ?> call, TsrpcError error) {
        fail(error);
        return true;
    }

    @Override
    public void giveUp(ServerCall<?, ?> call) {
        close("");
    }

    @Override
    public void noReply(ServerCall<?, ?> call) {
        fail(TsrpcError.of("The call was stopped by a flow", TsrpcErrorType.SERVER_ERROR, ErrorCode.STOPPED_BY_FLOW));
    }

    /** Fails the call because its API is not in the protocol set. */
    void refuse(ApiService<?, ?> service) {
        fail(TsrpcError.of(
                "Cannot find service: " + service.name(), TsrpcErrorType.SERVER_ERROR, ErrorCode.ERR_API_NAME));
    }

    private void fail(TsrpcError error) {
        complete(ApiReturn.failure(error));
    }

    /**
     * Completes the future on a thread for user code: functions chained on it may block, and must not block the
     * answering thread.
     */
    private void complete(ApiReturn<Answer> ret) {
        if (!completed.compareAndSet(false, true)) {
            return; // a call that has not begun when the server stops
        }
        status = ConnectionStatus.CLOSED;
        whenClosed.accept(this);
        userThreads.execute(() -> future.complete(ret));
        if (hasCancellations()) {
            userThreads.execute(cancellations()::cancel); // functions chained on the future may block
        }
    }

    @Override
    public ConnectionStatus status() {
        return status;
    }

    @Override
    public long pendingBytes() {
        return 0;
    }

    @Override
    public TsrpcFuture<Void> whenWritable() {
        return UserFuture.done(userThreads);
    }

    @Override
    public boolean belongsToWork() {
        return true;
    }

    @Override
    public boolean isLong() {
        return false;
    }

    @Override
    public DataFormat dataFormat() {
        return DataFormat.BINARY;
    }

    @Override
    public void close(String reason) {
        requireNonNull(reason, "reason");
        String message = reason.isEmpty() ? "Internal Server Error" : reason;
        fail(TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, ErrorCode.CONN_CLOSED));
    }

    private static final class LocalFuture<T> extends UserFuture<ApiReturn<T>> implements ApiFuture<T> {
        private final LocalConnection<T> conn;

        LocalFuture(LocalConnection<T> conn, Executor userThreads) {
            super(userThreads);
            this.conn = conn;
        }

        @Override
        public OptionalLong sn() {
            return OptionalLong.empty();
        }

        @Override
        public void abort() {
            conn.fail(TsrpcError.of("The call was aborted", TsrpcErrorType.CLIENT_ERROR, ErrorCode.ABORTED));
        }
    }
}
