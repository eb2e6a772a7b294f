package io.tsrpc.client;

import io.tsrpc.ApiReturn;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import io.tsrpc.wire.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to what arrives on one connection: receive flow, decoding, and then the return of a call or handlers. */
final class Receiving {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.receive");

    private final DuplexClientEngine engine;
    private final Link link;

    Receiving(DuplexClientEngine engine, Link link) {
        this.engine = engine;
        this.link = link;
    }

    /** Decodes a frame and returns the work that follows. Throws nothing. */
    @Nullable
    Runnable receive(Frame frame) {
        ClientInput input = decode(frame);
        if (input instanceof ClientInput.Msg<?> message) {
            return engine.messages().add(() -> {
                deliver(message);
                link.handled(frame.size());
            });
        }
        link.handled(frame.size());
        return input == null ? null : settle((Reply) input);
    }

    private @Nullable ClientInput decode(Frame frame) {
        Frame data = engine.passRecvFlow(frame);
        if (data == null) {
            return null;
        }
        try {
            return ClientInput.read(engine.proto(), engine.settings().nullChecks(), data);
        } catch (Throwable e) { // a user's codec can throw anything; other frames must go on
            LOG.warn("A frame of the server could not be decoded and is ignored", e);
            return null;
        }
    }

    private @Nullable Runnable settle(Reply reply) {
        Call<?, ?> call = engine.pending().get(reply.sn());
        if (call == null || call.carrier() != link) {
            LOG.debug("Reply #{} comes too late", reply.sn());
            return null;
        }
        return settle(call, reply);
    }

    private static <Res> @Nullable Runnable settle(Call<?, Res> call, Reply reply) {
        ApiReturn<Res> ret;
        try {
            ret = reply.read(call.service());
        } catch (Throwable e) { // as above
            LOG.warn("Reply #{} of {} could not be decoded", reply.sn(), call.service(), e);
            ret = ApiReturn.failure(ClientErrors.unreadable());
        }
        return call.settleHere(ret);
    }

    private <M> void deliver(ClientInput.Msg<M> message) {
        ClientFlows flows = engine.flows();
        ClientFlows.Msg<?> passed = FlowRuns.run(
                "preRecvMsgFlow", flows.preRecvMsgFlow(), new ClientFlows.Msg<>(message.service(), message.msg()));
        ClientFlows.Msg<M> arrived = passed == null ? null : passed.as(message.service());
        if (arrived != null) {
            engine.handlers().handle(arrived.service(), arrived.msg());
            FlowRuns.run("postRecvMsgFlow", flows.postRecvMsgFlow(), arrived);
        }
    }
}
