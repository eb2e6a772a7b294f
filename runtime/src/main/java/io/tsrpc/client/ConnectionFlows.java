package io.tsrpc.client;

import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.engine.FlowRunner;
import io.tsrpc.flow.ClientFlows;
import org.jspecify.annotations.Nullable;

/** A client's flows at the start and at the end of a connection. */
final class ConnectionFlows {
    private static final String CANCELED = "Canceled by preConnectFlow";

    private final FlowRunner runner;
    private final ClientFlows flows;

    ConnectionFlows(FlowRunner runner, ClientFlows flows) {
        this.runner = runner;
        this.flows = flows;
    }

    /**
     * Runs {@code preConnectFlow}. Returns the result of {@code connect()} if no connection is to be made, or null to
     * connect.
     */
    @Nullable
    ConnectResult beforeConnect() {
        try {
            ClientFlows.Connecting passed = runner.runOrFail(flows.preConnectFlow(), new ClientFlows.Connecting(null));
            return passed == null ? ConnectResult.failure(CANCELED) : passed.result();
        } catch (FlowFailedException e) { // which has been logged
            return new ConnectResult(
                    CANCELED, new ConnectFailure(ErrorCode.STOPPED_BY_FLOW, "preConnectFlow failed", null, e.thrown()));
        }
    }

    void afterConnect() {
        runner.runLast(flows.postConnectFlow(), new ClientFlows.Connecting(null));
    }

    void afterDisconnect(ClientFlows.Disconnected how) {
        runner.runLast(flows.postDisconnectFlow(), how);
    }
}
