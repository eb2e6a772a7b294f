package io.tsrpc.client;

import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.engine.FlowRunner;
import io.tsrpc.engine.MsgListeners;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.wire.ClientInput;

/** Passes an arrived message to its handlers, through the flows before and after them. */
final class MsgDispatcher {
    private static final Log LOG = Log.of(Topic.CLIENT_MSG);

    private final String client;
    private final FlowRunner runner;
    private final ClientFlows flows;
    private final MsgListeners<AnyMsgHandler> listeners;

    /** Creates a dispatcher. {@code client} is the client's name in the log. */
    MsgDispatcher(String client, FlowRunner runner, ClientFlows flows, MsgListeners<AnyMsgHandler> listeners) {
        this.client = client;
        this.runner = runner;
        this.flows = flows;
        this.listeners = listeners;
    }

    /** Runs the handlers on the calling thread, which must be one for user code. Throws nothing. */
    <M> void dispatch(ClientInput.Msg<M> message) {
        Interrupts.forget();
        ClientFlows.Msg<?> passed =
                runner.run(flows.preRecvMsgFlow(), new ClientFlows.Msg<>(message.service(), message.msg()));
        ClientFlows.Msg<M> arrived = passed == null ? null : passed.as(message.service());
        if (arrived != null) {
            handle(arrived);
            Interrupts.forget();
            runner.runLast(flows.postRecvMsgFlow(), arrived);
        }
    }

    private <M> void handle(ClientFlows.Msg<M> message) {
        boolean handled = listeners.forEach(
                message.service(), client, handler -> handler.handle(message.service(), message.msg()));
        if (!handled) {
            LOG.debug("No handler listens to {}", message.service());
        }
    }
}
