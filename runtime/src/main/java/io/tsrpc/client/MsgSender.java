package io.tsrpc.client;

import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.engine.EncodeResult;
import io.tsrpc.engine.FlowRunner;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import java.util.concurrent.Executor;

/** Sends messages: runs the flows, encodes, and hands the frame to the carrier. */
final class MsgSender {
    private static final Log LOG = Log.of(Topic.CLIENT_API);

    private final ServiceProto proto;
    private final FlowRunner runner;
    private final ClientFlows flows;
    private final DataFlows data;
    private final Carrier carrier;
    private final Executor userThreads;

    MsgSender(
            ServiceProto proto,
            FlowRunner runner,
            ClientFlows flows,
            DataFlows data,
            Carrier carrier,
            Executor userThreads) {
        this.proto = proto;
        this.runner = runner;
        this.flows = flows;
        this.data = data;
        this.carrier = carrier;
        this.userThreads = userThreads;
    }

    /** Sends a message. Throws nothing. */
    <M> UserFuture<SendResult> send(MsgService<M> service, M msg) {
        try {
            return prepare(service, msg);
        } catch (Throwable e) { // no memory, no thread for the timer, a transport that throws
            LOG.error("{} could not be sent", service, e);
            return failed(CallErrors.notMade(e));
        }
    }

    private <M> UserFuture<SendResult> prepare(MsgService<M> service, M msg) {
        ClientFlows.Msg<?> passed = runner.run(flows.preSendMsgFlow(), new ClientFlows.Msg<>(service, msg));
        ClientFlows.Msg<M> changed = passed == null ? null : passed.as(service);
        if (changed == null) {
            return failed(CallErrors.stoppedBy("preSendMsgFlow"));
        }
        return proto.contains(service) ? encode(changed) : failed(ClientErrors.invalidMsg(service));
    }

    private <M> UserFuture<SendResult> encode(ClientFlows.Msg<M> message) {
        EncodeResult encoded = EncodeResult.of(() -> carrier.encode(message.service(), message.msg()), LOG);
        if (encoded.frame() == null) {
            Throwable fault = encoded.fault();
            return failed(fault == null ? ClientErrors.invalidMessage(encoded.problem()) : CallErrors.notMade(fault));
        }
        Frame frame = data.beforeSend(message.service(), encoded.frame());
        if (frame == null) {
            return failed(CallErrors.stoppedBy("preSendDataFlow"));
        }
        UserFuture<SendResult> result = carrier.send(message.service(), frame);
        return flows.postSendMsgFlow().isEmpty() ? result : result.thenApply(sent -> afterSend(message, sent));
    }

    private SendResult afterSend(ClientFlows.Msg<?> message, SendResult result) {
        if (result.isSucc()) {
            runner.runLast(flows.postSendMsgFlow(), message);
        }
        return result;
    }

    UserFuture<SendResult> failed(TsrpcError error) {
        return UserFuture.completed(userThreads, SendResult.failure(error));
    }
}
