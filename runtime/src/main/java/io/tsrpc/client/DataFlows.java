package io.tsrpc.client;

import io.tsrpc.engine.FlowRunner;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** The flows of a client that see encoded data. */
final class DataFlows {
    private final FlowRunner runner;
    private final ClientFlows flows;

    DataFlows(FlowRunner runner, ClientFlows flows) {
        this.runner = runner;
        this.flows = flows;
    }

    /** What {@code preSendDataFlow} makes of data that is about to leave, or null if it stopped. */
    @Nullable
    Frame beforeSend(Service service, Frame data) {
        ClientFlows.SendData passed = runner.run(flows.preSendDataFlow(), new ClientFlows.SendData(service, data));
        return passed == null ? null : passed.data();
    }

    /** What {@code preRecvDataFlow} makes of data that has arrived, or null if it stopped. */
    @Nullable
    Frame received(Frame data) {
        return runner.run(flows.preRecvDataFlow(), data);
    }
}
