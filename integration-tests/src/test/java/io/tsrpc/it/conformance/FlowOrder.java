package io.tsrpc.it.conformance;

import static org.awaitility.Awaitility.await;

import io.tsrpc.flow.ClientFlows;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.ServerFlows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The names of flows in the order in which they run. */
final class FlowOrder {
    private final List<Object> seen = new CopyOnWriteArrayList<>();

    private <T> void note(String name, Flow<T> flow) {
        flow.push(value -> {
            seen.add(name);
            return value;
        });
    }

    FlowOrder of(ClientFlows flows) {
        note("preCallApiFlow", flows.preCallApiFlow());
        note("preApiReturnFlow", flows.preApiReturnFlow());
        note("postApiReturnFlow", flows.postApiReturnFlow());
        note("preSendMsgFlow", flows.preSendMsgFlow());
        note("postSendMsgFlow", flows.postSendMsgFlow());
        note("preRecvMsgFlow", flows.preRecvMsgFlow());
        note("postRecvMsgFlow", flows.postRecvMsgFlow());
        note("preSendDataFlow", flows.preSendDataFlow());
        note("preRecvDataFlow", flows.preRecvDataFlow());
        note("preConnectFlow", flows.preConnectFlow());
        note("postConnectFlow", flows.postConnectFlow());
        note("postDisconnectFlow", flows.postDisconnectFlow());
        return this;
    }

    FlowOrder of(ServerFlows flows) {
        note("postConnectFlow", flows.postConnectFlow());
        note("postDisconnectFlow", flows.postDisconnectFlow());
        note("preRecvDataFlow", flows.preRecvDataFlow());
        note("preSendDataFlow", flows.preSendDataFlow());
        note("preApiCallFlow", flows.preApiCallFlow());
        note("preApiReturnFlow", flows.preApiReturnFlow());
        note("postApiReturnFlow", flows.postApiReturnFlow());
        note("postApiCallFlow", flows.postApiCallFlow());
        note("preMsgCallFlow", flows.preMsgCallFlow());
        note("postMsgCallFlow", flows.postMsgCallFlow());
        note("preSendMsgFlow", flows.preSendMsgFlow());
        note("postSendMsgFlow", flows.postSendMsgFlow());
        return this;
    }

    /** Waits until this flow is the last that has run. */
    FlowOrder until(String last) {
        await("for " + last + " after " + seen)
                .until(() -> !seen.isEmpty() && seen.get(seen.size() - 1).equals(last));
        return this;
    }

    /** Begins a part. */
    void mark(String part) {
        seen.add("|" + part);
    }

    List<Object> seen() {
        return seen;
    }

    /** What was recorded, without the flows that see binary data only. */
    static Object withoutBufferFlows(Object recorded) {
        return ((List<?>) recorded)
                .stream()
                        .filter(name -> !((String) name).endsWith("BufferFlow"))
                        .toList();
    }

    /** The same, with a handler's last flow behind what the handler has sent. */
    static Object withFlowsAfterHandlers(Object recorded) {
        List<Object> names = new ArrayList<>((List<?>) withoutBufferFlows(recorded));
        moveBehind(names, "postApiCallFlow", "postApiReturnFlow");
        moveBehind(names, "postMsgCallFlow", "postSendMsgFlow");
        return names;
    }

    private static void moveBehind(List<Object> names, String early, String late) {
        for (int i = 0; i < names.size(); i++) {
            int behind = names.subList(i, names.size()).indexOf(late);
            if (names.get(i).equals(early) && behind >= 0) {
                names.add(i + behind, names.remove(i));
                i += behind;
            }
        }
    }
}
