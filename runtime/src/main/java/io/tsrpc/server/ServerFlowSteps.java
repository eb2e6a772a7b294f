package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.MsgCall;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.engine.FlowRunner;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** Runs a server's flows for connections, frames and messages. {@link Responder} runs those of calls. */
final class ServerFlowSteps {
    private final ServerFlows flows;
    private final FlowRunner runner = new FlowRunner(Log.of(Topic.SERVER_FLOW));

    ServerFlowSteps(ServerFlows flows) {
        this.flows = flows;
    }

    void connected(Connection conn) {
        runner.runLast(flows.postConnectFlow(), conn);
    }

    void disconnected(Connection conn, @Nullable String reason) {
        runner.runLast(flows.postDisconnectFlow(), new ServerFlows.Disconnected(conn, reason));
    }

    /** Runs the receive flow. Returns the frame to decode, or null if it is dropped. */
    @Nullable
    Frame received(Connection conn, Frame frame) throws FlowFailedException {
        ServerFlows.RecvData passed = runner.runOrFail(flows.preRecvDataFlow(), new ServerFlows.RecvData(conn, frame));
        return passed == null ? null : passed.data();
    }

    /** Runs the send flow for a message. Returns the frame to send, or null if it must not be sent. */
    @Nullable
    Frame sending(Connection conn, MsgService<?> service, Frame frame) {
        ServerFlows.SendData passed =
                runner.run(flows.preSendDataFlow(), new ServerFlows.SendData(conn, service, null, frame));
        return passed == null ? null : passed.data();
    }

    /**
     * Runs the send flow for a reply. Returns the frame to send, or null if it must not be sent. {@code call} is null if
     * its request could not be decoded.
     */
    @Nullable
    Frame sendingReply(Connection conn, ApiService<?, ?> service, @Nullable ServerCall<?, ?> call, Frame frame)
            throws FlowFailedException {
        ServerFlows.SendData passed =
                runner.runOrFail(flows.preSendDataFlow(), new ServerFlows.SendData(conn, service, call, frame));
        return passed == null ? null : passed.data();
    }

    /** Returns the message to handle, or null if its handlers must not run. */
    <M> @Nullable MsgCall<M> handling(MsgCall<M> arrived) {
        MsgCall<?> passed = runner.run(flows.preMsgCallFlow(), arrived);
        return passed == null ? null : passed.as(arrived.service());
    }

    void handled(MsgCall<?> call) {
        runner.runLast(flows.postMsgCallFlow(), call);
    }

    /** Whether there are flows that see what messages say. */
    boolean seeMessages() {
        return !flows.preSendMsgFlow().isEmpty() || !flows.postSendMsgFlow().isEmpty();
    }

    /** Returns the message to send to a connection, or null if it must not be sent. */
    <M> ServerFlows.@Nullable SendMsg<M> sendingMsg(Connection conn, MsgService<M> service, M msg) {
        ServerFlows.SendMsg<?> passed =
                runner.run(flows.preSendMsgFlow(), new ServerFlows.SendMsg<>(conn, service, msg));
        return passed == null ? null : passed.as(service);
    }

    void sentMsg(ServerFlows.SendMsg<?> sent) {
        runner.runLast(flows.postSendMsgFlow(), sent);
    }

    /** Logs what a flow of a call has thrown. */
    void failed(Flow<?> flow, ServerCall<?, ?> call, Throwable thrown) {
        runner.failed(flow, call.service(), call.conn().id(), thrown);
    }

    void returned(ServerFlows.Returning<?> returned) {
        runner.runLast(flows.postApiReturnFlow(), returned);
    }
}
