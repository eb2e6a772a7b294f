package io.tsrpc.server;

import io.tsrpc.ApiReturn;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.Dialect;
import io.tsrpc.wire.ServerOutput;
import org.jspecify.annotations.Nullable;

/** Makes frames of replies. */
final class ReplyEncoder {
    private final NullChecks nullChecks;
    private final ServerFlowSteps flows;

    ReplyEncoder(NullChecks nullChecks, ServerFlowSteps flows) {
        this.nullChecks = nullChecks;
        this.flows = flows;
    }

    /** The frame of a reply after {@code preSendDataFlow}, or null if it must not leave. Throws what the codec throws. */
    <Res> @Nullable Frame encode(BaseConnection conn, ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Dialect dialect = new Dialect(conn.dataFormat(), nullChecks);
        return flows.sending(
                conn, call.service(), call, ServerOutput.reply(dialect, call.service(), call.replySn(), ret));
    }

    /** Throws what the codec throws if a reply cannot be encoded, although it is not sent. */
    <Res> void check(BaseConnection conn, ServerCall<?, Res> call, ApiReturn<Res> ret) {
        Frame unused = ServerOutput.reply(new Dialect(conn.dataFormat(), nullChecks), call.service(), null, ret);
    }
}
