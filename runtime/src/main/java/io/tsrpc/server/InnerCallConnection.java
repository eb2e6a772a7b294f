package io.tsrpc.server;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.ServerOutput;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A call that a server makes of itself: values go in and out as they are, only the answer is checked by encoding it. */
final class InnerCallConnection<Answer> extends ServerConnection {
    private final InnerFuture<Answer> future = new InnerFuture<>(this);
    private volatile ConnectionStatus status = ConnectionStatus.OPENED;

    private InnerCallConnection(ServerEngine engine) {
        super(engine, "");
    }

    static <Req, Res> ApiFuture<Res> call(ServerEngine engine, ApiService<Req, Res> service, Req req) {
        InnerCallConnection<Res> conn = new InnerCallConnection<>(engine);
        engine.innerCalls().add(conn);
        if (engine.proto().contains(service)) {
            engine.userThreads().execute(engine.receiving().callFor(conn, new ServerInput.Api<>(service, req, null)));
        } else {
            conn.fail(TsrpcError.of(
                    "Cannot find service: " + service.name(), TsrpcErrorType.SERVER_ERROR, "ERR_API_NAME"));
        }
        return conn.future;
    }

    @Override
    <Res> void reply(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Frame unused = encode(call, ret);
        if (transmitReply(call, ret, unused)) {
            call.sent(ret);
        }
    }

    @Override
    protected <Res> Frame encode(ServerCall<?, Res> call, ApiReturn<Res> ret) {
        return ServerOutput.reply(engine().settings().dialect(DataFormat.BINARY), call.service(), null, ret);
    }

    @Override
    @SuppressWarnings("unchecked") // the connection was made for this call
    protected boolean transmitReply(ServerCall<?, ?> call, ApiReturn<?> ret, Frame frame) {
        complete((ApiReturn<Answer>) ret);
        return true;
    }

    private void fail(TsrpcError error) {
        complete(ApiReturn.failure(error));
    }

    /** What is chained on the future may block, and must not hold up who answers. */
    private void complete(ApiReturn<Answer> ret) {
        status = ConnectionStatus.CLOSED;
        engine().innerCalls().remove(this);
        engine().userThreads().execute(() -> future.complete(ret));
    }

    @Override
    protected void noAnswer() {
        fail(new TsrpcError(
                "The call was stopped by a flow", TsrpcErrorType.SERVER_ERROR, TsrpcError.STOPPED_BY_FLOW, Map.of()));
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
    public <M> SendResult sendMsg(MsgService<M> service, M msg) {
        return new Outgoing<>(engine(), service, msg).sendTo(this);
    }

    @Override
    public void close(String reason) {
        String message = reason.isEmpty() ? "Internal Server Error" : reason;
        fail(TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, "CONN_CLOSED"));
    }

    private static final class InnerFuture<T> extends CompletableFuture<ApiReturn<T>> implements ApiFuture<T> {
        private final InnerCallConnection<T> conn;

        InnerFuture(InnerCallConnection<T> conn) {
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
