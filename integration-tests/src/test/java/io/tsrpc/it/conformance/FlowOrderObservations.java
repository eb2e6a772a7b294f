package io.tsrpc.it.conformance;

import static io.tsrpc.it.Difference.BUFFER_FLOWS;
import static io.tsrpc.it.Difference.FLOWS_AFTER_HANDLERS;

import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.MsgChat;
import io.tsrpc.http.HttpClient;
import io.tsrpc.ws.WsClient;
import java.util.List;

/** The order of flows, on both sides of both transports. */
final class FlowOrderObservations {
    private static final MsgChat HI = new MsgChat("hi", null);

    private FlowOrderObservations() {}

    static void addTo(Observations all) {
        all.differs(
                "client/http/flow-order",
                List.of(BUFFER_FLOWS),
                FlowOrder::withoutBufferFlows,
                FlowOrderObservations::httpClient);
        all.differs(
                "client/ws/flow-order",
                List.of(BUFFER_FLOWS),
                FlowOrder::withoutBufferFlows,
                FlowOrderObservations::wsClient);
        all.differs(
                "server/http/flow-order",
                List.of(BUFFER_FLOWS, FLOWS_AFTER_HANDLERS),
                FlowOrder::withFlowsAfterHandlers,
                FlowOrderObservations::httpServer);
        all.differs(
                "server/ws/flow-order",
                List.of(BUFFER_FLOWS, FLOWS_AFTER_HANDLERS),
                FlowOrder::withFlowsAfterHandlers,
                FlowOrderObservations::wsServer);
    }

    private static Object httpClient() {
        try (Line<HttpClient> line = Line.http(false)) {
            FlowOrder order = new FlowOrder().of(line.client().flows());
            line.test("a").join();
            order.until("postApiReturnFlow").mark("msg");
            line.client().sendMsg(ConformanceServices.CHAT, HI).join();
            return order.until("postSendMsgFlow").seen();
        }
    }

    private static Object wsClient() {
        try (Line<WsClient> line = Line.unconnected()) {
            FlowOrder order = new FlowOrder().of(line.client().flows());
            line.client().connect().join();
            order.until("postConnectFlow");
            line.test("a").join();
            order.until("postApiReturnFlow").mark("msg+push");
            line.client().sendMsg(ConformanceServices.CHAT, HI).join();
            order.until("postSendMsgFlow");
            line.connection().sendMsg(ConformanceServices.CHAT, HI);
            order.until("postRecvMsgFlow").mark("close");
            line.client().disconnect().join();
            return order.until("postDisconnectFlow").seen();
        }
    }

    private static Object httpServer() {
        try (Line<HttpClient> line = Line.http(false)) {
            FlowOrder order = new FlowOrder().of(line.transport().flows());
            line.test("a").join();
            order.until("postDisconnectFlow").mark("msg");
            line.client().sendMsg(ConformanceServices.CHAT, HI).join();
            order.until("postDisconnectFlow").mark("error");
            line.test("call-error").join();
            return order.until("postDisconnectFlow").seen();
        }
    }

    private static Object wsServer() {
        try (Line<WsClient> line = Line.unconnected()) {
            FlowOrder order = new FlowOrder().of(line.transport().flows());
            line.client().connect().join();
            line.test("a").join();
            order.until("postApiCallFlow").mark("msg+push");
            line.client()
                    .sendMsg(ConformanceServices.CHAT, new MsgChat("reply", null))
                    .join();
            order.until("postMsgCallFlow").mark("close");
            line.client().disconnect().join();
            return order.until("postDisconnectFlow").seen();
        }
    }
}
