package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.proto.ApiService;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.Dialect;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.ServerOutput;
import io.tsrpc.wire.Sn;
import org.jspecify.annotations.Nullable;

/** Encodes replies, and passes them through {@code preSendDataFlow}. */
final class ReplyEncoder {
    private final NullChecks nullChecks;
    private final ServerFlowSteps flows;

    ReplyEncoder(NullChecks nullChecks, ServerFlowSteps flows) {
        this.nullChecks = nullChecks;
        this.flows = flows;
    }

    /**
     * Encodes a reply. Returns null if the flow stopped it. Throws what the codec throws.
     *
     * @throws FlowFailedException if the flow has thrown
     */
    <Res> @Nullable Frame encode(BaseConnection conn, ServerCall<?, Res> call, ApiReturn<Res> ret)
            throws FlowFailedException {
        return flows.sendingReply(
                conn, call.service(), call, ServerOutput.reply(dialect(conn), call.service(), call.replySn(), ret));
    }

    /**
     * Encodes the error of a call whose reply could not be sent. Returns null if the flow stopped it; an error at which
     * the flow throws is sent as it is, because the caller must hear of it.
     */
    @Nullable
    Frame encodeError(BaseConnection conn, ServerCall<?, ?> call, TsrpcError error) {
        return passed(conn, call.service(), call, frame(conn, call.service(), call.replySn(), error));
    }

    /** Encodes the error of a call whose request could not be decoded, as {@link #encodeError} does. */
    @Nullable
    Frame encodeRefusal(BaseConnection conn, ServerInput.InvalidCall call, TsrpcError error) {
        Frame frame;
        try {
            frame = frame(conn, call.service(), call.sn(), error);
        } catch (Throwable e) { // user code has made an error that cannot be encoded
            frame = frame(conn, call.service(), call.sn(), new ServerErrors(false).internal(e));
        }
        return passed(conn, call.service(), null, frame);
    }

    /** Encodes the error of a request that is not known to be a call. */
    Frame encodeError(BaseConnection conn, TsrpcError error) {
        try {
            return ServerOutput.error(conn.dataFormat(), error);
        } catch (Throwable e) { // user code has made an error that cannot be encoded
            return ServerOutput.error(conn.dataFormat(), new ServerErrors(false).internal(e));
        }
    }

    private <Res> Frame frame(BaseConnection conn, ApiService<?, Res> service, @Nullable Sn sn, TsrpcError error) {
        return ServerOutput.reply(dialect(conn), service, sn, ApiReturn.failure(error));
    }

    private @Nullable Frame passed(
            BaseConnection conn, ApiService<?, ?> service, @Nullable ServerCall<?, ?> call, Frame error) {
        try {
            return flows.sendingReply(conn, service, call, error);
        } catch (FlowFailedException e) {
            return error;
        }
    }

    /** Checks that a reply can be encoded, without sending it. Throws what the codec throws. */
    <Res> void check(BaseConnection conn, ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Frame unused = ServerOutput.reply(dialect(conn), call.service(), null, ret);
    }

    private Dialect dialect(BaseConnection conn) {
        return new Dialect(conn.dataFormat(), nullChecks);
    }
}
