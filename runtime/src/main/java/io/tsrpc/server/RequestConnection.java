package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiReturn;
import io.tsrpc.Attributes;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseHead;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestExchange.Outcome;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A connection that exists for one request: it receives one frame and sends one reply. {@link RequestPipeline} is its
 * inbound side.
 */
final class RequestConnection extends BaseConnection {
    private final RequestExchange exchange;
    private final ReplyEncoder replies;
    private final ServerObserver observer;
    private final Executor userThreads;

    RequestConnection(
            Server server,
            String id,
            RequestHead request,
            Attributes attributes,
            MsgSender sender,
            RequestExchange exchange,
            ReplyEncoder replies,
            ServerObserver observer,
            Executor userThreads) {
        super(server, id, request, attributes, sender);
        this.exchange = exchange;
        this.replies = replies;
        this.observer = observer;
        this.userThreads = userThreads;
    }

    @Override
    public <Res> boolean reply(ServerCall<?, Res> call, ApiReturn<Res> ret) throws FlowFailedException {
        return reply(replies.encode(this, call, ret), outcome(ret.err()), ret.err());
    }

    @Override
    public boolean fail(ServerCall<?, ?> call, TsrpcError error) {
        return reply(replies.encodeError(this, call, error), outcome(error), error);
    }

    @Override
    public void giveUp(ServerCall<?, ?> call) {
        exchange.close("Internal Server Error");
    }

    /** Answers a call whose request could not be decoded, through {@code preSendDataFlow}. */
    void refuse(ServerInput.InvalidCall call, TsrpcError error) {
        boolean unused = reply(replies.encodeRefusal(this, call, error), outcome(call.problem(), error), error);
    }

    /** Answers a request that is not known to be a call. */
    void refuse(Throwable problem, TsrpcError error) {
        boolean unused = reply(replies.encodeError(this, error), outcome(problem, error), error);
    }

    private boolean reply(@Nullable Frame frame, Outcome outcome, @Nullable TsrpcError error) {
        if (frame == null) {
            exchange.noReply();
            return false;
        }
        boolean sent = exchange.reply(frame, outcome, error);
        if (sent) {
            observer.frameOut(this, frame.size());
        }
        return sent;
    }

    private static Outcome outcome(Throwable problem, TsrpcError error) {
        Outcome outcome = outcome(error);
        return outcome == Outcome.FAULT && problem instanceof InvalidInputException ? Outcome.INVALID_INPUT : outcome;
    }

    private static Outcome outcome(@Nullable TsrpcError error) {
        if (error == null) {
            return Outcome.SUCCESS;
        }
        return error.type() == TsrpcErrorType.API_ERROR ? Outcome.API_ERROR : Outcome.FAULT;
    }

    @Override
    public void noReply(ServerCall<?, ?> call) {
        exchange.noReply();
    }

    @Override
    public Optional<ResponseHead> response() {
        return exchange.response();
    }

    @Override
    public ConnectionStatus status() {
        return exchange.isOpen() ? ConnectionStatus.OPENED : ConnectionStatus.CLOSED;
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

    /** The format of the request, which is also that of the answer. */
    @Override
    public DataFormat dataFormat() {
        return exchange.format();
    }

    @Override
    public void close(String reason) {
        requireNonNull(reason, "reason");
        exchange.close(reason);
    }
}
