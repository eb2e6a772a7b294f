package io.tsrpc.server;

import io.tsrpc.MsgCall;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.wire.ServerInput;

/** Passes messages to their handlers: first those of the connection, then those of the server. */
final class MsgDispatcher {
    private final MessageSource server;
    private final ServerFlowSteps flows;

    MsgDispatcher(MessageSource server, ServerFlowSteps flows) {
        this.server = server;
        this.flows = flows;
    }

    /** Runs the handlers on the calling thread, which must be one for user code. Throws nothing. */
    <M> void handle(BaseConnection conn, ServerInput.Msg<M> input) {
        Interrupts.forget();
        MsgCall<M> call = flows.handling(new MsgCall<>(conn, input.service(), input.msg()));
        if (call != null) {
            conn.handle(call);
            server.handle(call);
            Interrupts.forget();
            flows.handled(call);
        }
    }
}
