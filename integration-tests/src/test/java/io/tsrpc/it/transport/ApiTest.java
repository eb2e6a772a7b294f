package io.tsrpc.it.transport;

import static io.tsrpc.TsrpcErrorType.API_ERROR;
import static io.tsrpc.TsrpcErrorType.CLIENT_ERROR;
import static io.tsrpc.TsrpcErrorType.NETWORK_ERROR;
import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiFail;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.user.ApiLogin;
import io.tsrpc.it.protocols.user.ApiLogout;
import io.tsrpc.stub.ApiGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What calls do, the same on every transport and in both data formats. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyTransportAndFormat")
class ApiTest {
    private final Wiring wiring;
    private final Rig rig;

    ApiTest(Wiring wiring, DataFormat format) {
        this.wiring = wiring;
        this.rig = new Rig(wiring, format);
    }

    static Stream<Arguments> everyTransportAndFormat() {
        return Stream.of(Wiring.values())
                .flatMap(w -> Stream.of(DataFormat.values()).map(f -> Arguments.of(w, f)));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private static TsrpcError error(ApiReturn<?> ret) {
        TsrpcError err = ret.err();
        assertThat(err).as("an error").isNotNull();
        return err;
    }

    // --- returns -------------------------------------------------------------------------------------------------

    @Test
    void aCallReturnsItsResponse() {
        ApiReturn<ApiLogin.Res> ret = rig.client(rig.start())
                .user()
                .login(new ApiLogin.Req("k8w", "admin"))
                .join();
        assertThat(ret.orElseThrow())
                .isEqualTo(new ApiLogin.Res("token-1", new ApiLogin.User("k8w", null, UserApis.SINCE)));
    }

    @Test
    void aThrownTsrpcExceptionIsTheError() {
        SuiteClient client = rig.client(rig.start());
        assertThat(error(client.user().login(new ApiLogin.Req("k8w", "guess")).join()))
                .isEqualTo(TsrpcError.of("Wrong password", API_ERROR));
        assertThat(error(client.fail(new ApiFail.Req(ApiFail.Way.BUSINESS)).join()))
                .isEqualTo(
                        TsrpcError.of("Not enough money", API_ERROR, "NO_MONEY").with("missing", 12L));
        assertThat(error(client.fail(new ApiFail.Req(ApiFail.Way.NUMBERED)).join())
                        .hasCode(402))
                .isTrue();
    }

    @Test
    void anUnexpectedExceptionIsAnInternalErrorThatTellsNothing() {
        SuiteClient client = rig.client(rig.start());
        for (ApiFail.Way way : List.of(
                ApiFail.Way.UNEXPECTED,
                ApiFail.Way.STACK_OVERFLOW,
                ApiFail.Way.BAD_RESPONSE,
                ApiFail.Way.NULL_RESPONSE)) {
            assertThat(error(client.fail(new ApiFail.Req(way)).join()))
                    .isEqualTo(TsrpcError.of("Internal Server Error", SERVER_ERROR, "INTERNAL_ERR"));
        }
        assertThat(client.echo(new ApiEcho.Req("still there")).join().isSucc()).isTrue();
    }

    @Test
    void innerErrorsAreToldIfAskedFor() {
        SuiteClient client = rig.client(rig.start(o -> o.returnInnerError(true)));
        assertThat(error(client.fail(new ApiFail.Req(ApiFail.Way.UNEXPECTED)).join())
                        .extra())
                .isEqualTo(Map.of("innerErr", "secret detail"));
        assertThat(error(client.fail(new ApiFail.Req(ApiFail.Way.BAD_RESPONSE)).join())
                        .extra())
                .isEqualTo(Map.of("innerErr", "Missing required property `text`."));
    }

    @Test
    @SuppressWarnings("NullAway") // wrong on purpose
    void anInvalidRequestIsRefusedBeforeItLeaves() {
        SuiteClient client = rig.client(rig.start());
        assertThat(error(client.user().login(new ApiLogin.Req("k8w", null)).join()))
                .isEqualTo(TsrpcError.of("Missing required property `password`.", CLIENT_ERROR, "INPUT_DATA_ERR"));
    }

    @Test
    void manyCallsAtOnceGetEachItsOwnAnswer() {
        SuiteClient client = rig.client(rig.start());
        List<ApiFuture<ApiEcho.Res>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(client.echo(new ApiEcho.Req("call " + i)));
        }
        for (int i = 0; i < calls.size(); i++) {
            assertThat(calls.get(i).join().orElseThrow().text()).isEqualTo("call " + i);
        }
    }

    @Test
    void whatTakesTooMuchMemoryFailsTheCallOnEitherSide() {
        ApiEcho.Req large = new ApiEcho.Req("x".repeat(10_000));
        Server strict = rig.start(o -> o.maxDecodedSize(2_000));
        assertThat(rig.client(strict).echo(large).join().isSucc()).isFalse();
        assertThat(rig.client(strict).echo(new ApiEcho.Req("small")).join().isSucc())
                .isTrue();

        Server usual = rig.start();
        SuiteClient client = SuiteClient.over(rig.raw(usual, o -> o.maxDecodedSize(2_000)));
        assertThat(client.echo(large).join().isSucc()).isFalse();
        assertThat(client.echo(new ApiEcho.Req("small")).join().isSucc()).isTrue();
        assertThat(rig.client(usual).echo(large).join().isSucc()).isTrue();
    }

    @Test
    void largeBodiesArriveWhole() {
        String text = "a中😀".repeat(300_000);
        SuiteClient client = rig.client(rig.start(options -> options.maxMessageSize(4 << 20)));
        assertThat(client.echo(new ApiEcho.Req(text)).join().orElseThrow().text())
                .isEqualTo(text);
    }

    @Test
    void aBlockedHandlerHoldsNoOtherCallUp() throws Exception {
        SuiteClient client = rig.client(rig.start());
        ApiFuture<ApiWait.Res> slow = client.wait_(new ApiWait.Req("door"));
        rig.gates.entered("door");
        assertThat(client.echo(new ApiEcho.Req("quick")).join().isSucc()).isTrue();
        assertThat(slow.isDone()).isFalse();
        rig.gates.open("door");
        assertThat(slow.join().isSucc()).isTrue();
    }

    // --- answering -----------------------------------------------------------------------------------------------

    @Test
    void aHandlerMayAnswerLaterFromAnotherThreadAndOnlyTheFirstAnswerCounts() {
        Server server = rig.build(o -> o.implement(new UserApis()).allowUnhandledApis(true));
        CompletableFuture<List<Boolean>> answers = new CompletableFuture<>();
        server.implementApi(
                SuiteProtocol.ECHO,
                call -> new Thread(() -> answers.complete(List.of(
                                call.succ(new ApiEcho.Res("first")),
                                call.error("second"),
                                call.succ(new ApiEcho.Res("third")))))
                        .start());
        server.start();
        assertThat(rig.client(server)
                        .echo(new ApiEcho.Req(""))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("first");
        assertThat(answers.join()).containsExactly(true, false, false);
    }

    @Test
    void anApiWithoutHandlerSaysSoAndStartNamesIt() {
        Server strict = rig.build(o -> o.implement(new UserApis()));
        assertThatThrownBy(strict::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Echo, Fail, Wait");
        Server server = rig.build(o -> o.implement(new UserApis()).allowUnhandledApis(true));
        server.start();
        assertThat(error(rig.client(server).echo(new ApiEcho.Req("")).join()))
                .isEqualTo(TsrpcError.of("Unhandled API: Echo", SERVER_ERROR, "UNHANDLED_API"));
    }

    /** As the guide shows it. */
    @Test
    void oneClassAnswersSeveralFolders() {
        Server server = rig.build(o -> o.implement(new AllApis()));
        server.start();
        assertThat(rig.client(server)
                        .echo(new ApiEcho.Req("root"))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("root");
        assertThat(server.callApi(SuiteProtocol.USER_LOGOUT, new ApiLogout.Req())
                        .join()
                        .isSucc())
                .isTrue();
    }

    @Test
    void oneApiTakesOneHandler() {
        Server server = rig.build(o -> o.implement(new UserApis()));
        ApiGroup other = binder -> binder.answer(SuiteProtocol.USER_LOGIN, (req, call) -> {
            throw new AssertionError("there is another one");
        });
        assertThatThrownBy(() -> server.implement(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("The API user/Login is implemented by io\\.tsrpc\\.it\\.\\S+\\.UserApis, so that"
                        + " io\\.tsrpc\\.it\\.transport\\.ApiTest\\S+ cannot implement it too");
    }

    @Test
    void theCallKnowsItsServiceItsConfAndItsTime() {
        Server server = rig.start();
        BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
        server.flows().preApiCallFlow().push(call -> {
            seen.add(call.service().name());
            seen.add(call.service().conf());
            seen.add(!call.usedTime().isNegative());
            seen.add(call.sn().isPresent());
            seen.add(call.conn().dataFormat());
            return call;
        });
        rig.client(server)
                .user()
                .logout(new io.tsrpc.it.protocols.user.ApiLogout.Req())
                .join();
        assertThat(seen)
                .containsExactly(
                        "user/Logout",
                        Map.of("needLogin", true, "roles", List.of("user", "admin")),
                        true,
                        wiring.isDuplex(),
                        rig.format());
    }

    @Test
    void theServerCallsItsOwnApisWithoutANetwork() {
        Server server = rig.start();
        assertThat(server.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("inside"))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("inside");
        assertThat(error(server.callApi(SuiteProtocol.FAIL, new ApiFail.Req(ApiFail.Way.BUSINESS))
                                .join())
                        .message())
                .isEqualTo("Not enough money");
    }

    // --- timeouts and aborts -------------------------------------------------------------------------------------

    @Test
    void theServerAnswersForAHandlerThatTakesTooLong() {
        SuiteClient client = rig.client(rig.start(o -> o.apiTimeout(Duration.ofMillis(50))));
        assertThat(error(client.wait_(new ApiWait.Req("never")).join()))
                .isEqualTo(TsrpcError.of("Server Timeout", SERVER_ERROR, "SERVER_TIMEOUT"));
        rig.gates.open("never");
    }

    @Test
    void theClientStopsWaitingAndALateAnswerIsNobodyElses() throws Exception {
        SuiteClient client = rig.client(rig.start());
        TsrpcError err = error(client.wait_(new ApiWait.Req("late"), CallOptions.timeout(Duration.ofMillis(50)))
                .join());
        assertThat(err.type()).isEqualTo(NETWORK_ERROR);
        rig.gates.entered("late");
        rig.gates.open("late");
        assertThat(client.echo(new ApiEcho.Req("next")).join().orElseThrow().text())
                .isEqualTo("next");
    }

    @Test
    void abortedCallsReturnAtOnce() throws Exception {
        SuiteClient client = rig.client(rig.start());
        ApiFuture<ApiWait.Res> bySn = client.wait_(new ApiWait.Req("a"));
        ApiFuture<ApiWait.Res> byKey = client.wait_(new ApiWait.Req("b"), CallOptions.abortKey("key"));
        ApiFuture<ApiWait.Res> byCall = client.wait_(new ApiWait.Req("c"));
        ApiFuture<ApiWait.Res> byAll = client.wait_(new ApiWait.Req("d"));
        for (String gate : List.of("a", "b", "c", "d")) {
            rig.gates.entered(gate);
        }
        assertThat(client.lastSn()).isEqualTo(byAll.sn().orElseThrow());
        client.abort(bySn.sn().orElseThrow());
        client.abortByKey("key");
        byCall.abort();
        assertThat(byAll.isDone()).isFalse();
        client.abortAll();
        for (ApiFuture<ApiWait.Res> call : List.of(bySn, byKey, byCall, byAll)) {
            assertThat(error(call.join()).code()).isEqualTo(ErrorCode.ABORTED);
        }
        assertThat(client.echo(new ApiEcho.Req("next")).join().isSucc()).isTrue();
        for (String gate : List.of("a", "b", "c", "d")) {
            rig.gates.open(gate);
        }
    }

    @Test
    void closingAClientEndsItsCalls() throws Exception {
        Client client = rig.raw(rig.start(), o -> {});
        ApiFuture<ApiWait.Res> call = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("a"));
        rig.gates.entered("a");
        client.close();
        assertThat(call.join().isSucc()).isFalse();
        rig.gates.open("a");
    }

    // --- flows ---------------------------------------------------------------------------------------------------

    @Test
    void preApiCallFlowMayAnswerInPlaceOfTheHandler() {
        Server server = rig.start();
        server.flows().preApiCallFlow().push(call -> {
            call.error("Please log in", "NEED_LOGIN");
            return null;
        });
        assertThat(error(rig.client(server).echo(new ApiEcho.Req("")).join()))
                .isEqualTo(TsrpcError.of("Please log in", API_ERROR, "NEED_LOGIN"));
    }

    @Test
    void anExceptionInPreApiCallFlowIsTheAnswer() {
        Server server = rig.start();
        server.flows().preApiCallFlow().push(call -> {
            throw new io.tsrpc.TsrpcException("No");
        });
        assertThat(error(rig.client(server).echo(new ApiEcho.Req("")).join()).message())
                .isEqualTo("No");
    }

    @Test
    void preApiReturnFlowMayChangeTheAnswerAndCannotLoop() {
        Server server = rig.start();
        server.flows().preApiReturnFlow().push(returning -> {
            var echo = returning.as(SuiteProtocol.ECHO);
            return echo == null ? returning : echo.withRet(ApiReturn.success(new ApiEcho.Res("changed")));
        });
        SuiteClient client = rig.client(server);
        assertThat(client.echo(new ApiEcho.Req("")).join().orElseThrow().text()).isEqualTo("changed");
        server.flows().preApiReturnFlow().push(returning -> {
            throw new io.tsrpc.TsrpcException("Always");
        });
        assertThat(error(client.echo(new ApiEcho.Req("")).join()).message()).isEqualTo("Always");
    }

    @Test
    void flowsOfDataMayEncryptBothWays() {
        Server server = rig.start();
        server.flows().preRecvDataFlow().push(recv -> recv.withData(Cipher.apply(recv.data())));
        server.flows().preSendDataFlow().push(send -> send.withData(Cipher.apply(send.data())));
        Client client = rig.raw(server, o -> {});
        client.flows().preRecvDataFlow().push(Cipher::apply);
        client.flows().preSendDataFlow().push(send -> send.withData(Cipher.apply(send.data())));
        assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("secret"))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("secret");
    }

    @Test
    void aClientFlowMayAnswerWithoutTheServer() {
        Client client = rig.raw(rig.start(), o -> {});
        client.flows().preCallApiFlow().push(call -> {
            var echo = call.as(SuiteProtocol.ECHO);
            return echo == null ? call : echo.withRet(ApiReturn.success(new ApiEcho.Res("mock")));
        });
        assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(""))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("mock");
    }

    @Test
    void aCallThatAClientFlowStopsReturns() {
        Client client = rig.raw(rig.start(), o -> {});
        client.flows().preCallApiFlow().push(call -> null);
        assertThat(error(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("")).join())
                        .code())
                .isEqualTo(ErrorCode.STOPPED_BY_FLOW);
    }

    @Test
    void flowsRunInTsrpcsOrder() {
        Server server = rig.start();
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        server.flows().preRecvDataFlow().push(note(order, "server preRecvData"));
        server.flows().preApiCallFlow().push(note(order, "server preApiCall"));
        server.flows().preApiReturnFlow().push(note(order, "server preApiReturn"));
        server.flows().preSendDataFlow().push(note(order, "server preSendData"));
        Client client = rig.raw(server, o -> {});
        client.flows().preCallApiFlow().push(note(order, "client preCallApi"));
        client.flows().preSendDataFlow().push(note(order, "client preSendData"));
        client.flows().preRecvDataFlow().push(note(order, "client preRecvData"));
        client.flows().preApiReturnFlow().push(note(order, "client preApiReturn"));
        client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("")).join();
        assertThat(order)
                .containsExactly(
                        "client preCallApi",
                        "client preSendData",
                        "server preRecvData",
                        "server preApiCall",
                        "server preApiReturn",
                        "server preSendData",
                        "client preRecvData",
                        "client preApiReturn");
    }

    private static <T> io.tsrpc.flow.FlowNode<T> note(BlockingQueue<String> order, String name) {
        return value -> {
            order.add(name);
            return value;
        };
    }

    // --- messages from clients -----------------------------------------------------------------------------------

    @Test
    void clientsSendMessages() throws Exception {
        Server server = rig.start();
        BlockingQueue<MsgChat> heard = new LinkedBlockingQueue<>();
        server.listenMsg(SuiteProtocol.CHAT, call -> heard.add(call.msg()));
        MsgChat chat = new MsgChat("k8w", "I love TSRPC.");
        assertThat(rig.client(server).sendMsg(chat).join().isSucc()).isTrue();
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(chat);
    }

    @Test
    @SuppressWarnings("NullAway") // wrong on purpose
    void anInvalidMessageIsRefusedBeforeItLeaves() {
        var result = rig.client(rig.start()).sendMsg(new MsgChat("k8w", null)).join();
        assertThat(result.err())
                .isEqualTo(TsrpcError.of("Missing required property `content`.", CLIENT_ERROR, "ENCODE_MSG_ERR"));
    }

    // --- stopping ------------------------------------------------------------------------------------------------

    @Test
    void aGracefulStopLetsRunningWorkBeAnswered() throws Exception {
        Server server = rig.start();
        SuiteClient client = rig.client(server);
        ApiFuture<ApiWait.Res> call = client.wait_(new ApiWait.Req("door"));
        rig.gates.entered("door");
        TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSING);
        assertThat(stopped.isDone()).isFalse();
        rig.gates.open("door");
        assertThat(call.join().isSucc()).isTrue();
        stopped.join();
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
        assertThatThrownBy(() -> server.gracefulStop(Duration.ZERO))
                .hasMessage("Cannot gracefulStop when server status is 'CLOSED'.");
    }

    @Test
    void aStopEndsCallsThatNobodyAnswered() throws Exception {
        Server server = rig.start();
        ApiFuture<ApiWait.Res> call = rig.client(server).wait_(new ApiWait.Req("door"));
        rig.gates.entered("door");
        server.stop();
        assertThat(error(call.join()).type()).isIn(NETWORK_ERROR, SERVER_ERROR);
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
        rig.gates.open("door");
    }

    @Test
    void aStopEndsTheServersCallsOfItselfToo() {
        Server server = rig.build(o -> o.implement(new UserApis()).allowUnhandledApis(true));
        server.implementApi(SuiteProtocol.ECHO, call -> {}); // answers never
        server.start();
        ApiFuture<ApiEcho.Res> call = server.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(""));
        server.stop();
        assertThat(error(call.join())).isEqualTo(TsrpcError.of("Server stopped", SERVER_ERROR, "CONN_CLOSED"));
    }
}
