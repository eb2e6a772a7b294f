package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.Dialect;
import io.tsrpc.wire.ServerOutput;
import org.jspecify.annotations.Nullable;

/** Encodes replies. */
final class ReplyEncoder {
    private final NullChecks nullChecks;
    private final ServerFlowSteps flows;

    ReplyEncoder(NullChecks nullChecks, ServerFlowSteps flows) {
        this.nullChecks = nullChecks;
        this.flows = flows;
    }

    /**
     * Encodes a reply and runs {@code preSendDataFlow}. Returns null if the flow stopped it. Throws what the codec
     * throws.
     */
    <Res> @Nullable Frame encode(BaseConnection conn, ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Dialect dialect = new Dialect(conn.dataFormat(), nullChecks);
        return flows.sending(
                conn, call.service(), call, ServerOutput.reply(dialect, call.service(), call.replySn(), ret));
    }

    /** Checks that a reply can be encoded, without sending it. Throws what the codec throws. */
    <Res> void check(BaseConnection conn, ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Frame unused = ServerOutput.reply(new Dialect(conn.dataFormat(), nullChecks), call.service(), null, ret);
    }
}
