package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls, and how each of them ends. */
class WsCallTest extends WsClientTestBase {
    private static TsrpcError network(String message, String code) {
        return TsrpcError.of(message, TsrpcErrorType.NETWORK_ERROR, code);
    }

    private static TsrpcError client(String message, String code) {
        return TsrpcError.of(message, TsrpcErrorType.CLIENT_ERROR, code);
    }

    @Test
    void aCallGoesOutAndItsAnswerComesBack() throws InterruptedException {
        server.answers(REPLY_1);
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        assertThat(call.join()).isEqualTo(ApiReturn.success(res));
        assertThat(server.frame()).isEqualTo(REQUEST_1);
        assertThat(call.sn()).hasValue(1);
        assertThat(client.lastSn()).isEqualTo(1);
        assertThat(call.isDone()).isTrue();
    }

    @Test
    void aCallInJsonIsText() throws InterruptedException {
        connect(o -> o.json(true));
        server.answers("[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"ok\"}},1]");
        assertThat(client.callApi(VectorProto.TEST, req).join()).isEqualTo(ApiReturn.success(res));
        assertThat(server.frame()).isEqualTo("[\"Test\",{\"name\":\"a\"},1]");
    }

    @Test
    void aReplyThatIsNestedTooDeepIsItsCallsError() throws InterruptedException {
        connect(o -> o.json(true));
        server.answers(
                "[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}},1]");
        TsrpcError err = Objects.requireNonNull(
                client.callApi(VectorProto.TEST, req).join().err());
        assertThat(err.message()).isEqualTo("Parse server output error");
        assertThat(err.extra().get("cause"))
                .isEqualTo("Property `reply`: Expected type to be `string`, actually `Array`.");
    }

    @Test
    void anErrorOfTheServerIsTheReturn() {
        server.answers("032f0328036d73672d0333010002453131003501");
        assertThat(client.callApi(VectorProto.TEST, req).join().err())
                .isEqualTo(TsrpcError.of("msg").withCode("E1"));
    }

    @Test
    void answersFindTheirCallsInWhateverOrder() {
        server.onFrame((conn, frame) -> {
            if (frame.endsWith("3102")) {
                ScriptedServer.send(conn, "03280601280374776f31003502");
                ScriptedServer.send(conn, REPLY_1);
            }
        });
        ApiFuture<Map<String, Object>> first = client.callApi(VectorProto.TEST, req);
        ApiFuture<Map<String, Object>> second = client.callApi(VectorProto.TEST, req);
        assertThat(second.join().orElseThrow()).containsEntry("reply", "two");
        assertThat(first.join().orElseThrow()).containsEntry("reply", "ok");
    }

    @Test
    void anErrorThatCannotBeDecodedSettlesItsCallAtOnce() {
        server.answers("032f0328036d73672d0933010002453131003501"); // an error of the type 9
        assertUnreadable(client.callApi(VectorProto.TEST, req, CallOptions.timeout(Duration.ZERO))
                .join()
                .err());
    }

    @Test
    void anInvalidRequestIsNotSent() {
        assertThat(client.callApi(VectorProto.TEST, Map.of()).join().err())
                .isEqualTo(client("Missing required property `name`.", "INPUT_DATA_ERR"));
        assertThat(server.hasFrame()).isFalse();
    }

    @Test
    void aServiceOfAnotherProtocolIsRefused() {
        ApiService<Map<String, Object>, Map<String, Object>> foreign =
                ApiService.of(0, "Nope", VectorProto.TEST.req(), VectorProto.TEST.res());
        assertThat(client.callApi(foreign, req).join().err())
                .isEqualTo(client("Invalid api name: Nope", "INVALID_API_NAME"));
        MsgService<Map<String, Object>> foreignMsg = MsgService.of(2, "Nope", VectorProto.CHAT.msg());
        assertThat(client.sendMsg(foreignMsg, Map.of("text", "x")).join().err())
                .isEqualTo(client("Invalid msg name: Nope", "INVALID_MSG_NAME"));
    }

    @Test
    void withoutAConnectionNothingIsSent() {
        client.disconnect().join();
        TsrpcError expected = client("WebSocket is not connected", "WS_NOT_OPEN");
        assertThat(client.callApi(VectorProto.TEST, req).join().err()).isEqualTo(expected);
        assertThat(client.sendMsg(VectorProto.CHAT, Map.of("text", "x")).join().err())
                .isEqualTo(expected);
    }

    @Test
    void aLostConnectionFailsCallsWithItsReason() {
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        conn.close(1000, "kicked");
        assertThat(call.join().err()).isEqualTo(network("kicked", "LOST_CONN"));
    }

    /** Messages of errors end in logs and terminals. */
    @Test
    void aReasonHasNoControlCharactersInTheMessage() {
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        conn.close(1000, "bye\r\n\u001b[31mFORGED");
        assertThat(call.join().err()).isEqualTo(network("bye\\r\\n\\u001b[31mFORGED", "LOST_CONN"));
    }

    @Test
    void aConnectionThatIsCutFailsCalls() {
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        conn.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        assertThat(call.join().err()).isEqualTo(network("Lost connection to server", "LOST_CONN"));
    }

    @Test
    void disconnectingFailsCalls() {
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        client.disconnect().join();
        assertThat(call.join().err()).isEqualTo(network("Lost connection to server", "LOST_CONN"));
    }

    @Test
    void anAnswerThatArrivedBeforeTheConnectionWasLostCounts() {
        server.onFrame((conn, frame) -> {
            ScriptedServer.send(conn, REPLY_1);
            conn.close(1000, "kicked");
        });
        assertThat(client.callApi(VectorProto.TEST, req).join().isSucc()).isTrue();
    }

    @Test
    void callsAreAbortedOneByOneByKeyOrAllAtOnce() {
        ApiFuture<Map<String, Object>> byItself = client.callApi(VectorProto.TEST, req);
        ApiFuture<Map<String, Object>> byNumber = client.callApi(VectorProto.TEST, req);
        ApiFuture<Map<String, Object>> byKey = client.callApi(VectorProto.TEST, req, CallOptions.abortKey("k"));
        ApiFuture<Map<String, Object>> last = client.callApi(VectorProto.TEST, req, CallOptions.abortKey("other"));
        byItself.abort();
        assertThat(byItself.join().err()).isEqualTo(client("Aborted", "ABORTED"));
        assertThat(byNumber.isDone()).isFalse();
        client.abort(2);
        assertThat(byNumber.join().err()).isEqualTo(client("Aborted", "ABORTED"));
        client.abortByKey("k");
        assertThat(byKey.join().err()).isEqualTo(client("Aborted", "ABORTED"));
        assertThat(last.isDone()).isFalse();
        client.abortAll();
        assertThat(last.join().err()).isEqualTo(client("Aborted", "ABORTED"));
    }

    @Test
    void aFrameThatMakesNoSenseIsIgnored() {
        server.onFrame((conn, frame) -> {
            for (String nonsense : new String[] {"ff", "013163", "013102", "{}", "[\"Nope\",{}]", "[1", REPLY_1}) {
                ScriptedServer.send(conn, nonsense);
            }
        });
        assertThat(client.callApi(VectorProto.TEST, req).join()).isEqualTo(ApiReturn.success(res));
    }

    @Test
    void anAnswerWhoseBodyMakesNoSenseFailsItsCall() {
        server.answers("0328010031003501", "[\"Test\",{\"isSucc\":true},2]", "0328050128026f6b31013503", "0131003504");
        for (int i = 0; i < 3; i++) {
            assertUnreadable(client.callApi(VectorProto.TEST, req).join().err());
        }
    }

    private static void assertUnreadable(@Nullable TsrpcError failure) {
        TsrpcError err = Objects.requireNonNull(failure);
        assertThat(err.message()).isEqualTo("Parse server output error");
        assertThat(err.type()).isEqualTo(TsrpcErrorType.SERVER_ERROR);
        assertThat(err.code()).isNull();
    }

    @Test
    void closingTheClientAbortsCallsAndRefusesNewOnes() {
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        client.close();
        assertThat(call.join().err()).isEqualTo(client("The client is closed", "ABORTED"));
        ApiFuture<Map<String, Object>> refused = client.callApi(VectorProto.TEST, req);
        assertThat(refused.join().err()).isEqualTo(client("The client is closed", "ABORTED"));
        assertThat(refused.sn()).isEmpty();
    }

    @Test
    void chainedFunctionsRunOnTheExecutorAndMayWaitForOtherCalls() throws InterruptedException {
        ExecutorService executor = Executors.newCachedThreadPool(task -> new Thread(task, "mine"));
        connect(o -> o.executor(executor));
        server.onFrame((conn, frame) -> {
            if (frame.endsWith("3102")) {
                ScriptedServer.send(conn, "03280601280374776f31003502");
            }
        });
        CompletableFuture<String> thread = new CompletableFuture<>();
        var unused = client.callApi(VectorProto.TEST, req).thenAccept(ret -> {
            client.callApi(VectorProto.TEST, req).join();
            thread.complete(Thread.currentThread().getName());
        });
        ScriptedServer.send(conn, REPLY_1);
        assertThat(thread.join()).isEqualTo("mine");
        executor.shutdown();
    }

    @Test
    void anExecutorThatWasShutDownStillLetsFuturesComplete() throws InterruptedException {
        ExecutorService executor = Executors.newCachedThreadPool();
        connect(o -> o.executor(executor));
        executor.shutdownNow();
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        call.abort();
        assertThat(call.join().isSucc()).isFalse();
    }

    @Test
    void cancellingACopyLeavesTheCallAlone() {
        ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, req);
        call.toCompletableFuture().cancel(true);
        ScriptedServer.send(conn, REPLY_1);
        assertThat(call.join().isSucc()).isTrue();
    }
}
