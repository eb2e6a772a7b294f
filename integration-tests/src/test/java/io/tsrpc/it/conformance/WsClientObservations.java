package io.tsrpc.it.conformance;

import io.tsrpc.ApiFuture;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.ws.WsClient;

/** What clients are told of connections over WebSocket. */
final class WsClientObservations {
    private WsClientObservations() {}

    static void addTo(Observations all) {
        all.same("client/ws/not-connected", WsClientObservations::notConnected);
        all.same("client/ws/connect", () -> connectTimes(1));
        all.same("client/ws/connect-twice", () -> connectTimes(2));
        all.same("client/ws/connect-refused", WsClientObservations::refused);
        all.same("client/ws/lost-conn-with-reason", WsClientObservations::kicked);
        all.same("client/ws/lost-conn-terminated", WsClientObservations::killed);
        all.same("client/ws/manual-disconnect-pending", WsClientObservations::disconnected);
        all.same("client/ws/timeout", WsClientObservations::timedOut);
        all.missing(Reason.UNKNOWN_SCRIPT, "client/msg-handlers");
    }

    private static Object notConnected() {
        try (Line<WsClient> line = Line.unconnected()) {
            return Outcome.of(line.test("a").join());
        }
    }

    private static Object connectTimes(int times) {
        try (Line<WsClient> line = Line.unconnected()) {
            for (int i = 1; i < times; i++) {
                line.client().connect().join();
            }
            return Outcome.of(line.client().connect().join());
        }
    }

    private static Object refused() {
        try (WsClient client = WsClient.of(ConformanceServices.PROTO, "ws://127.0.0.1:1")) {
            return Outcome.of(client.connect().join());
        }
    }

    private static Object kicked() {
        try (Line<WsClient> line = Line.ws()) {
            ApiFuture<ApiTest.Res> call = line.test("none");
            line.connection().close("kicked");
            return Outcome.of(call.join());
        }
    }

    private static Object killed() throws Exception {
        try (ServerProcess process = ServerProcess.start("--ws", "0", "--http", "0");
                WsClient client = WsClient.of(
                        ConformanceServices.PROTO,
                        "ws://127.0.0.1:" + process.ready().ws())) {
            client.connect().join();
            ApiFuture<ApiTest.Res> call = client.callApi(ConformanceServices.TEST, new ApiTest.Req("none", null));
            process.kill();
            return Outcome.of(call.join());
        }
    }

    private static Object disconnected() {
        try (Line<WsClient> line = Line.ws()) {
            ApiFuture<ApiTest.Res> call = line.test("none");
            line.client().disconnect().join();
            return Outcome.of(call.join());
        }
    }

    private static Object timedOut() {
        try (Line<WsClient> line = Line.ws()) {
            return Outcome.of(line.test("slow", 50).join());
        }
    }
}
