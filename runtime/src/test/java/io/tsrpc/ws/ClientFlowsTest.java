package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.flow.Flow;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.Frame;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The twelve flows of a client. */
class ClientFlowsTest extends WsClientTestBase {
    private static final String CHAT_A = "0228040128016131" + "02";

    private final List<String> steps = new CopyOnWriteArrayList<>();

    private <T> void note(Flow<T> flow, String name) {
        flow.push(value -> {
            steps.add(name);
            return value;
        });
    }

    private void noteAll() {
        ClientFlows flows = client.flows();
        note(flows.preConnectFlow(), "preConnect");
        note(flows.postConnectFlow(), "postConnect");
        note(flows.postDisconnectFlow(), "postDisconnect");
        note(flows.preCallApiFlow(), "preCallApi");
        note(flows.preSendDataFlow(), "preSendData");
        note(flows.preRecvDataFlow(), "preRecvData");
        note(flows.preApiReturnFlow(), "preApiReturn");
        note(flows.postApiReturnFlow(), "postApiReturn");
        note(flows.preSendMsgFlow(), "preSendMsg");
        note(flows.postSendMsgFlow(), "postSendMsg");
        note(flows.preRecvMsgFlow(), "preRecvMsg");
        note(flows.postRecvMsgFlow(), "postRecvMsg");
    }

    private static TsrpcError stopped(String flow) {
        return TsrpcError.of("Canceled by " + flow, TsrpcErrorType.CLIENT_ERROR, "STOPPED_BY_FLOW");
    }

    @Test
    void allFlowsRunInTsrpcsOrder() {
        client.close();
        client = WsClient.of(VectorProto.PROTO, server.url());
        noteAll();
        client.listenMsg(VectorProto.CHAT, msg -> steps.add("handler"));
        client.connect().join();
        assertThat(steps).containsExactly("preConnect", "postConnect");
        steps.clear();

        server.answers(REPLY_1, CHAT_A);
        client.callApi(VectorProto.TEST, req).join();
        await().untilAsserted(() -> assertThat(steps)
                .containsExactly("preCallApi", "preSendData", "preRecvData", "preApiReturn", "postApiReturn"));
        steps.clear();

        client.sendMsg(VectorProto.CHAT, Map.of("text", "x")).join();
        await().untilAsserted(() -> assertThat(steps)
                .containsSubsequence("preSendMsg", "preSendData", "postSendMsg")
                .containsSubsequence("preRecvData", "preRecvMsg", "handler", "postRecvMsg")
                .hasSize(7));
        steps.clear();

        client.disconnect().join();
        await().untilAsserted(() -> assertThat(steps).containsExactly("postDisconnect"));
    }

    @Test
    void preCallApiFlowMayAnswerChangeOrStopACall() throws InterruptedException {
        var answer = client.flows().preCallApiFlow().push(call -> {
            var mine = call.as(VectorProto.TEST);
            return mine == null ? call : mine.withRet(ApiReturn.success(Map.of("reply", "mock")));
        });
        assertThat(client.callApi(VectorProto.TEST, req).join().orElseThrow()).containsEntry("reply", "mock");
        client.flows().preCallApiFlow().remove(answer);
        assertThat(server.hasFrame()).isFalse();

        var change = client.flows().preCallApiFlow().push(call -> {
            var mine = call.as(VectorProto.TEST);
            return mine == null ? call : mine.withReq(Map.of("name", "b"));
        });
        var unused = client.callApi(VectorProto.TEST, req);
        assertThat(server.frame()).isEqualTo("0329002c04012801623102");
        client.flows().preCallApiFlow().remove(change);

        client.flows().preCallApiFlow().push(call -> null);
        assertThat(client.callApi(VectorProto.TEST, req).join().err()).isEqualTo(stopped("preCallApiFlow"));
        assertThat(server.hasFrame()).isFalse();
    }

    @Test
    void aThrowingFlowStopsACall() {
        client.flows().preCallApiFlow().push(call -> {
            throw new StackOverflowError("a mistake in a flow");
        });
        assertThat(client.callApi(VectorProto.TEST, req).join().err()).isEqualTo(stopped("preCallApiFlow"));
    }

    @Test
    void preSendDataFlowMayChangeOrStopWhatIsSent() throws InterruptedException {
        var change = client.flows().preSendDataFlow().push(d -> d.withData(new Frame.Binary(new byte[] {1, 2})));
        var unused = client.callApi(VectorProto.TEST, req);
        assertThat(server.frame()).isEqualTo("0102");
        client.flows().preSendDataFlow().remove(change);
        client.flows().preSendDataFlow().push(d -> null);
        assertThat(client.callApi(VectorProto.TEST, req).join().err()).isEqualTo(stopped("preSendDataFlow"));
        assertThat(client.sendMsg(VectorProto.CHAT, Map.of("text", "x")).join().err())
                .isEqualTo(stopped("preSendDataFlow"));
    }

    @Test
    void preApiReturnFlowMayChangeOrStopAReturn() {
        server.onFrame(
                (conn, frame) -> ScriptedServer.send(conn, REPLY_1.replace("3501", frame.replaceAll(".*31", "35"))));
        var change = client.flows().preApiReturnFlow().push(ret -> {
            var mine = ret.as(VectorProto.TEST);
            return mine == null ? ret : mine.withRet(ApiReturn.success(Map.of("reply", "changed")));
        });
        assertThat(client.callApi(VectorProto.TEST, req).join().orElseThrow()).containsEntry("reply", "changed");
        client.flows().preApiReturnFlow().remove(change);
        client.flows().preApiReturnFlow().push(ret -> null);
        assertThat(client.callApi(VectorProto.TEST, req).join().err()).isEqualTo(stopped("preApiReturnFlow"));
    }

    @Test
    void abortedCallsPassPreApiReturnFlowToo() {
        note(client.flows().preApiReturnFlow(), "preApiReturn");
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        call.abort();
        call.join();
        assertThat(steps).containsExactly("preApiReturn");
    }

    @Test
    void preSendMsgFlowMayStopAMessageWhichIsAFailure() {
        note(client.flows().postSendMsgFlow(), "postSendMsg");
        client.flows().preSendMsgFlow().push(msg -> null);
        assertThat(client.sendMsg(VectorProto.CHAT, Map.of("text", "x")).join().err())
                .isEqualTo(stopped("preSendMsgFlow"));
        assertThat(steps).isEmpty();
    }

    @Test
    void dataAndMessagesThatAFlowStopsAreNotHandled() {
        client.listenMsg(VectorProto.CHAT, msg -> steps.add("handler"));
        var data = client.flows().preRecvDataFlow().push(frame -> {
            steps.add("data");
            return null;
        });
        ScriptedServer.send(conn, CHAT_A);
        await().until(() -> steps.contains("data"));
        client.flows().preRecvDataFlow().remove(data);
        client.flows().preRecvMsgFlow().push(msg -> {
            steps.add("msg");
            throw new IllegalStateException("a mistake in a flow");
        });
        ScriptedServer.send(conn, CHAT_A);
        await().until(() -> steps.contains("msg"));
        server.answers(REPLY_1);
        client.callApi(VectorProto.TEST, req).join();
        assertThat(steps).containsExactly("data", "msg");
    }
}
