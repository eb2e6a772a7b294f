package io.tsrpc.client;

import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.engine.FlowRunner;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** A client's flows on encoded data. */
final class DataFlows {
    private final FlowRunner runner;
    private final ClientFlows flows;

    DataFlows(FlowRunner runner, ClientFlows flows) {
        this.runner = runner;
        this.flows = flows;
    }

    /** Runs {@code preSendDataFlow}. Returns the data to send, or null if the flow stopped it. */
    @Nullable
    Frame beforeSend(Service service, Frame data) {
        ClientFlows.SendData passed = runner.run(flows.preSendDataFlow(), new ClientFlows.SendData(service, data));
        return passed == null ? null : passed.data();
    }

    /** Runs {@code preRecvDataFlow}. Returns the data to decode, or null if the flow stopped it or has thrown. */
    @Nullable
    Frame received(Frame data) {
        return runner.run(flows.preRecvDataFlow(), data);
    }

    /**
     * Runs {@code preRecvDataFlow}. Returns the data to decode, or null if the flow stopped it.
     *
     * @throws FlowFailedException if the flow has thrown
     */
    @Nullable
    Frame receivedOrFail(Frame data) throws FlowFailedException {
        return runner.runOrFail(flows.preRecvDataFlow(), data);
    }
}
