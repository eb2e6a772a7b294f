package io.tsrpc.server;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.RequestHead;
import io.tsrpc.TsrpcError;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.wire.ServerOutput;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request that the server's owner has received in a way of their own, and hands over as JSON or bytes. It always gets
 * an answer: where a transport would close the connection, that is an error.
 */
final class LocalInput implements RequestExchange {
    private static final RequestHead HEAD = RequestHead.withoutHttp("");
    private static final byte[] ACCEPTED = {};

    private final DataFormat format;
    private final Executor userThreads;
    private final Runnable workEnds;
    private final Consumer<LocalInput> whenSettled;
    private final UserFuture<byte[]> future;
    private final RequestListener listener;
    private final AtomicBoolean settled = new AtomicBoolean();

    LocalInput(DataFormat format, ConnectionAcceptor acceptor, Consumer<LocalInput> whenSettled) {
        this.format = format;
        this.userThreads = acceptor.settings().userThreads();
        this.whenSettled = whenSettled;
        this.future = new UserFuture<>(userThreads);
        this.workEnds = acceptor.workBegins();
        this.listener = acceptor.accept(HEAD, Admission.accepted(), this);
    }

    UserFuture<byte[]> future() {
        return future;
    }

    /** Serves the request on a thread for user code. */
    void serve(Request request) {
        userThreads.execute(() -> {
            try {
                listener.serve(request);
            } catch (Throwable e) { // such as an OutOfMemoryError; whoever waits must hear of it
                close("");
                throw e;
            }
        });
    }

    @Override
    public DataFormat format() {
        return format;
    }

    @Override
    public boolean isOpen() {
        return !settled.get();
    }

    @Override
    public boolean reply(Frame body, Outcome outcome, @Nullable TsrpcError error) {
        return settle(body.content(), null);
    }

    @Override
    public void acknowledge() {
        boolean unused = settle(ACCEPTED, null);
    }

    @Override
    public void noReply() {
        fail(ServerErrors.error("The call was stopped by a flow", ErrorCode.STOPPED_BY_FLOW), null);
    }

    @Override
    public void close(String reason) {
        fail(ServerErrors.error(reason.isEmpty() ? "Internal Server Error" : reason, ErrorCode.CONN_CLOSED), reason);
    }

    /** Answers with an error of the server. */
    void fail(TsrpcError error, @Nullable String closeReason) {
        boolean unused = settle(ServerOutput.error(format, error).content(), closeReason);
    }

    /** Completes the future on a thread for user code: functions chained on it may block. */
    private boolean settle(byte[] answer, @Nullable String closeReason) {
        if (!settled.compareAndSet(false, true)) {
            return false;
        }
        whenSettled.accept(this);
        workEnds.run();
        userThreads.execute(() -> listener.closed(closeReason));
        userThreads.execute(() -> future.complete(answer));
        return true;
    }
}
