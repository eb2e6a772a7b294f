package io.tsrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiHandler;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.testing.VectorProto;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that came in a way of the server's owner: {@code inputJson} and {@code inputBuffer}. */
@Timeout(60)
class LocalInputTest extends ServerTestBase {
    private static final String REQUEST = "{\"name\":\"Ann\"}";
    private static final String ANSWER = "{\"isSucc\":true,\"res\":{\"reply\":\"Hello\"}}";

    private Server server;

    @BeforeEach
    void answerHello() {
        server = serverWith(call -> call.succ(Map.of("reply", "Hello")));
    }

    private Server serverWith(ApiHandler<Map<String, Object>, Map<String, Object>> handler) {
        Server built = build();
        built.implementApi(VectorProto.TEST, handler);
        return built;
    }

    private String answer() {
        return server.inputJson("Test", REQUEST).join();
    }

    private static String error(String message, String code) {
        return "{\"isSucc\":false,\"err\":{\"message\":\"" + message + "\",\"type\":\"ServerError\",\"code\":\"" + code
                + "\"}}";
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void jsonIsAnsweredBeforeTheServerStartsAndAfterItHasStopped() {
        assertThat(answer()).isEqualTo(ANSWER);
        server.start();
        assertThat(answer()).isEqualTo(ANSWER);
        server.stop();
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
        assertThat(answer()).isEqualTo(ANSWER);
    }

    @Test
    void pathMayHaveASlashInFrontAndJsonNeedNotBeEnabled() {
        plan.set(ServerBuilder.JSON, false);
        server = serverWith(call -> call.succ(Map.of("reply", "Hello")));

        assertThat(server.inputJson("/Test", REQUEST).join()).isEqualTo(ANSWER);
        assertThat(new String(server.inputJson("Test", REQUEST.getBytes(UTF_8)).join(), UTF_8))
                .isEqualTo(ANSWER);
    }

    @Test
    void onlyApisAreFoundByTheirNames() {
        assertThat(server.inputJson("/Nope", REQUEST).join())
                .isEqualTo(error("Invalid service name: Nope", "INPUT_DATA_ERR"));
        assertThat(server.inputJson("//Test", REQUEST).join())
                .isEqualTo(error("Invalid service name: /Test", "INPUT_DATA_ERR"));
        assertThat(server.inputJson("a/Note", "{\"v\":1}").join())
                .isEqualTo(error("Invalid service name: a/Note", "INPUT_DATA_ERR"));
    }

    @Test
    void invalidInputIsToldAsOverHttp() {
        assertThat(server.inputJson("Test", "{}").join())
                .isEqualTo(error("Missing required property `name`.", "INPUT_DATA_ERR"));
        assertThat(server.inputJson("Test", "").join()).contains("Input is not a valid JSON string", "INPUT_DATA_ERR");
        assertThat(new String(server.inputBuffer(hex("ffff")).join(), UTF_8))
                .contains("Invalid request buffer, please check the version of service proto.", "INPUT_DATA_ERR");
    }

    @Test
    void largerRequestsThanTheServerTakesAreRefused() {
        plan.set(ServerBuilder.MAX_MESSAGE_SIZE, 64);
        server = serverWith(call -> call.succ(Map.of("reply", "Hello")));

        assertThat(answer()).isEqualTo(ANSWER);
        assertThat(server.inputJson("Test", "{\"name\":\"" + "ä".repeat(32) + "\"}")
                        .join())
                .isEqualTo(error("The request is larger than 64 bytes", "INPUT_DATA_ERR"));
        assertThat(new String(server.inputBuffer(new byte[65]).join(), UTF_8))
                .contains("The request is larger than 64 bytes");
    }

    @Test
    void bufferIsAnsweredWithABuffer() {
        assertThat(server.inputBuffer(hex("0229002c0401280161")).join()).isEqualTo(hex("01280801280548656c6c6f"));
    }

    static Stream<Named<Consumer<ServerFlows>>> flowsThatStop() {
        return Stream.of(
                Named.of("preRecvDataFlow", flows -> flows.preRecvDataFlow().push(data -> null)),
                Named.of("preApiCallFlow", flows -> flows.preApiCallFlow().push(call -> null)),
                Named.of("preApiReturnFlow", flows -> flows.preApiReturnFlow().push(ret -> null)),
                Named.of("preSendDataFlow", flows -> flows.preSendDataFlow().push(data -> null)));
    }

    @ParameterizedTest
    @MethodSource("flowsThatStop")
    void flowThatStopsARequestIsTold(Consumer<ServerFlows> flow) {
        flow.accept(server.flows());

        assertThat(answer()).isEqualTo(error("The call was stopped by a flow", "STOPPED_BY_FLOW"));
    }

    @Test
    void handlerThatClosesTheConnectionIsTold() {
        server = serverWith(call -> call.conn().close("kicked"));

        assertThat(answer()).isEqualTo(error("kicked", "CONN_CLOSED"));
    }

    @Test
    void handlerThatNeverAnswersIsTimedOut() {
        server = serverWith(call -> {});
        TsrpcFuture<String> answer = server.inputJson("Test", REQUEST);
        assertThat(answer.isDone()).isFalse();

        timer.advance(Duration.ofSeconds(30));

        assertThat(answer.join()).isEqualTo(error("Server Timeout", "SERVER_TIMEOUT"));
    }

    @Test
    void stoppedServerEndsWhatHasNoAnswerYet() {
        server = serverWith(call -> {});
        server.start();
        TsrpcFuture<String> answer = server.inputJson("Test", REQUEST);

        server.stop();

        assertThat(answer.join()).isEqualTo(error("Server stopped", "CONN_CLOSED"));
    }

    @Test
    void stopEndsAlsoWhatAServerServesThatWasNotStarted() {
        server = serverWith(call -> {});
        TsrpcFuture<String> answer = server.inputJson("Test", REQUEST);
        TsrpcFuture<byte[]> binary = server.inputBuffer(hex("0229002c0401280161"));
        ApiFuture<Map<String, Object>> call = server.callApi(VectorProto.TEST, Map.of("name", "Ann"));

        server.stop();

        assertThat(answer.join()).isEqualTo(error("Server stopped", "CONN_CLOSED"));
        assertThat(new String(binary.join(), UTF_8)).contains("Server stopped", "CONN_CLOSED");
        assertThat(requireNonNull(call.join().err()).code()).isEqualTo(ErrorCode.CONN_CLOSED);
        TsrpcFuture<String> later = server.inputJson("Test", REQUEST);
        assertThat(later.isDone()).isFalse();
        server.start();
        assertThat(server.status()).isEqualTo(ServerStatus.OPENED);
        server.stop();
        assertThat(later.join()).isEqualTo(error("Server stopped", "CONN_CLOSED"));
    }

    @Test
    void handlersRunAfterTheStopOnTheSameThreadsAsBefore() {
        server = Server.builder(VectorProto.PROTO)
                .allowUnhandledApis(true)
                .transport(transport)
                .build();
        server.implementApi(
                VectorProto.TEST,
                call -> call.succ(
                        Map.of("reply", Thread.currentThread().getName().replaceAll("\\d", ""))));
        String before = answer();
        server.start();
        server.stop();

        assertThat(answer()).isEqualTo(before);
    }

    private static String logOf(Runnable action) {
        PrintStream err = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(err);
        }
        return log.toString(UTF_8);
    }

    @Test
    void gracefulStopLogsHowManyCallsAndRequestsHaveGotNoAnswer() {
        server = serverWith(call -> {});
        server.start();
        var unused = server.inputJson("Test", REQUEST);
        var unusedToo = server.callApi(VectorProto.TEST, Map.of("name", "Ann"));

        assertThat(logOf(() -> {
                    TsrpcFuture<Void> stopped =
                            server.gracefulStop(Duration.ofSeconds(10)); // before the calls time out
                    timer.advance(Duration.ofSeconds(10));
                    stopped.join();
                }))
                .contains(
                        "Stopping after PT10S, although 2 running calls have not ended and 1 requests are not answered");
    }

    @Test
    void gracefulStopLogsHowManyCallsAndRequestsItWaitsFor() {
        List<Runnable> succeed = new CopyOnWriteArrayList<>();
        server = serverWith(call -> succeed.add(() -> call.succ(Map.of("reply", "Hello"))));
        server.start();
        List<TsrpcFuture<String>> answers =
                List.of(server.inputJson("Test", REQUEST), server.inputJson("Test", REQUEST));
        var unused = server.callApi(VectorProto.TEST, Map.of("name", "Ann"));
        List<TsrpcFuture<Void>> stopped = new ArrayList<>();

        assertThat(logOf(() -> stopped.add(server.gracefulStop(Duration.ofMinutes(1)))))
                .contains("waiting at most PT1M until 3 running calls have ended and 2 requests are answered");
        succeed.forEach(Runnable::run);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(ANSWER));
        stopped.get(0).join();
    }

    @Test
    void gracefulStopServesWhatComesMeanwhile() {
        List<Runnable> succeed = new CopyOnWriteArrayList<>();
        server = serverWith(call -> succeed.add(() -> call.succ(Map.of("reply", "Hello"))));
        server.start();
        TsrpcFuture<String> first = server.inputJson("Test", REQUEST);
        TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
        TsrpcFuture<String> second = server.inputJson("Test", REQUEST);
        succeed.get(0).run();
        assertThat(first.join()).isEqualTo(ANSWER);
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSING);

        succeed.get(1).run();

        assertThat(second.join()).isEqualTo(ANSWER);
        stopped.join();
    }

    @Test
    void gracefulStopWaitsForTheAnswer() {
        List<Runnable> succeed = new CopyOnWriteArrayList<>();
        server = serverWith(call -> succeed.add(() -> call.succ(Map.of("reply", "Hello"))));
        server.start();
        TsrpcFuture<String> answer = server.inputJson("Test", REQUEST);
        TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSING);

        succeed.get(0).run();

        assertThat(answer.join()).isEqualTo(ANSWER);
        stopped.join();
    }

    @Test
    void messageIsHandledAndAcceptedWithNothing() {
        List<Object> heard = new CopyOnWriteArrayList<>();
        server.listenMsg(VectorProto.CHAT, call -> heard.add(call.msg()));

        assertThat(server.inputBuffer(hex("0229022c050128024869")).join()).isEmpty();
        assertThat(heard).singleElement().asString().contains("Hi");
    }

    @Test
    void flowsRunAsForARequestOverHttp() {
        List<String> order = new CopyOnWriteArrayList<>();
        server.flows().postConnectFlow().push(conn -> noted(order, "postConnect " + conn.isLong(), conn));
        server.flows().preRecvDataFlow().push(data -> noted(order, "preRecvData", data));
        server.flows().preApiCallFlow().push(call -> noted(order, "preApiCall", call));
        server.flows().preApiReturnFlow().push(ret -> noted(order, "preApiReturn", ret));
        server.flows().preSendDataFlow().push(data -> noted(order, "preSendData", data));
        server.flows().postDisconnectFlow().push(gone -> noted(order, "postDisconnect", gone));

        assertThat(answer()).isEqualTo(ANSWER);
        assertThat(order)
                .containsExactly(
                        "postConnect false",
                        "preRecvData",
                        "preApiCall",
                        "preApiReturn",
                        "preSendData",
                        "postDisconnect");
    }

    private static <T> T noted(List<String> order, String what, T value) {
        order.add(what);
        return value;
    }
}
