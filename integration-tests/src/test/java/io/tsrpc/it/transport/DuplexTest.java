package io.tsrpc.it.transport;

import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.room.MsgEntered;
import io.tsrpc.it.protocols.room.MsgLeft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only long connections can do, the same on every such transport and in both data formats. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyDuplexTransportAndFormat")
class DuplexTest {
    private static final Pattern ROOM = Pattern.compile("^room/");

    private final Rig rig;

    DuplexTest(Wiring wiring, DataFormat format) {
        this.rig = new Rig(wiring, format);
    }

    static Stream<Arguments> everyDuplexTransportAndFormat() {
        return Stream.of(Wiring.values())
                .filter(Wiring::isDuplex)
                .flatMap(w -> Stream.of(DataFormat.values()).map(f -> Arguments.of(w, f)));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T item = queue.poll(60, TimeUnit.SECONDS);
        assertThat(item).as("something within a minute").isNotNull();
        return item;
    }

    private static void noOptions(ClientOptions<?> options) {}

    /** The server's side of the connection of {@code client}, found by what the client says. */
    private static Connection connectionOf(Server server, DuplexClient client) throws InterruptedException {
        BlockingQueue<Connection> found = new LinkedBlockingQueue<>();
        Subscription listening = server.listenMsg(SuiteProtocol.CHAT, call -> found.add(call.conn()));
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("who", "am I?"));
        Connection conn = next(found);
        listening.close();
        return conn;
    }

    // --- messages ------------------------------------------------------------------------------------------------

    @Test
    void theServerSendsToOneConnection() throws Exception {
        Server server = rig.start();
        DuplexClient one = rig.duplex(server);
        DuplexClient other = rig.duplex(server);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        one.listenMsg(SuiteProtocol.CHAT, msg -> heard.add("one " + msg.content()));
        other.listenMsg(SuiteProtocol.CHAT, msg -> heard.add("other " + msg.content()));
        assertThat(connectionOf(server, one).sendMsg(SuiteProtocol.CHAT, new MsgChat("System", "hi")))
                .isEqualTo(SendResult.success());
        assertThat(next(heard)).isEqualTo("one hi");
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("System", "end"));
        assertThat(List.of(next(heard), next(heard))).containsExactlyInAnyOrder("one end", "other end");
    }

    @Test
    void aBroadcastReachesEverybodyInTheirOwnFormat() throws Exception {
        Server server = rig.start();
        BlockingQueue<MsgChat> heard = new LinkedBlockingQueue<>();
        List<DuplexClient> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean json = i % 2 == 0;
            DuplexClient client = (DuplexClient) rig.unconnected(server, o -> o.json(json));
            assertThat(client.connect().join().isSucc()).isTrue();
            client.listenMsg(SuiteProtocol.CHAT, heard::add);
            clients.add(client);
        }
        await().until(() -> server.connections().size() == clients.size());
        MsgChat chat = new MsgChat("System", "This is a message to everyone.");
        assertThat(server.broadcastMsg(SuiteProtocol.CHAT, chat).isSucc()).isTrue();
        for (int i = 0; i < clients.size(); i++) {
            assertThat(next(heard)).isEqualTo(chat);
        }
    }

    @Test
    void aMessageThatAFlowChangesForOneReachesOnlyThatOneChanged() throws Exception {
        Server server = rig.start();
        DuplexClient one = rig.duplex(server);
        DuplexClient other = rig.duplex(server);
        Connection changed = connectionOf(server, one);
        BlockingQueue<String> heardByOne = new LinkedBlockingQueue<>();
        BlockingQueue<String> heardByOther = new LinkedBlockingQueue<>();
        one.listenMsg(SuiteProtocol.CHAT, msg -> heardByOne.add(msg.content()));
        other.listenMsg(SuiteProtocol.CHAT, msg -> heardByOther.add(msg.content()));
        server.flows().preSendMsgFlow().push(send -> {
            ServerFlows.@Nullable SendMsg<MsgChat> chat = send.as(SuiteProtocol.CHAT);
            return chat != null && send.conn() == changed ? chat.withMsg(new MsgChat("x", "changed")) : send;
        });
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "as it was"));
        assertThat(next(heardByOne)).isEqualTo("changed");
        assertThat(next(heardByOther)).isEqualTo("as it was");
    }

    @Test
    void aMessageThatAFlowStopsIsReported() throws Exception {
        Server server = rig.start();
        Connection conn = connectionOf(server, rig.duplex(server));
        server.flows().preSendMsgFlow().push(send -> null);
        MsgChat chat = new MsgChat("x", "y");
        assertThat(conn.sendMsg(SuiteProtocol.CHAT, chat).errMsg()).isEqualTo("Canceled by preSendMsgFlow");
        assertThat(server.broadcastMsg(SuiteProtocol.CHAT, chat).errMsg())
                .isEqualTo("Conn#" + conn.id() + ": Prevented by preSendMsgFlow");
    }

    @Test
    void messagesArriveAndAreHandledInTheOrderOfSending() throws Exception {
        Server server = rig.start();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        server.listenMsg(SuiteProtocol.CHAT, call -> heard.add(call.msg().content()));
        DuplexClient client = rig.duplex(server);
        for (int i = 0; i < 2_000; i++) {
            client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "n" + i));
        }
        for (int i = 0; i < 2_000; i++) {
            assertThat(next(heard)).isEqualTo("n" + i);
        }
        BlockingQueue<String> back = new LinkedBlockingQueue<>();
        client.listenMsg(SuiteProtocol.CHAT, msg -> back.add(msg.content()));
        Connection conn = server.connections().get(0);
        for (int i = 0; i < 2_000; i++) {
            conn.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "b" + i));
        }
        for (int i = 0; i < 2_000; i++) {
            assertThat(next(back)).isEqualTo("b" + i);
        }
    }

    @Test
    void aHandlerThatThrowsAnythingHarmsNoOther() throws Exception {
        Server server = rig.start();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        server.listenMsg(SuiteProtocol.CHAT, call -> {
            throw new StackOverflowError("on purpose");
        });
        server.listenMsg(
                SuiteProtocol.CHAT, call -> heard.add("server " + call.msg().content()));
        DuplexClient client = rig.duplex(server);
        client.listenMsg(SuiteProtocol.CHAT, msg -> {
            throw new StackOverflowError("on purpose");
        });
        client.listenMsg(SuiteProtocol.CHAT, msg -> heard.add("client " + msg.content()));
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "1"));
        assertThat(next(heard)).isEqualTo("server 1");
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "2"));
        assertThat(next(heard)).isEqualTo("client 2");
    }

    @Test
    void aBlockedMessageHandlerHoldsNoCallsUp() throws Exception {
        Server server = rig.start();
        server.listenMsg(SuiteProtocol.CHAT, call -> rig.gates.pass("message"));
        DuplexClient client = rig.duplex(server);
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "y"));
        rig.gates.entered("message");
        assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("quick"))
                        .join()
                        .isSucc())
                .isTrue();
        rig.gates.open("message");
    }

    @Test
    void whatComesFasterThanItIsHandledWaitsAndIsNotLost() throws Exception {
        Server server = rig.start();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        server.listenMsg(SuiteProtocol.CHAT, call -> {
            rig.gates.pass("slow");
            heard.add(call.msg().name());
        });
        DuplexClient client = rig.duplex(server);
        String content = "x".repeat(1_000);
        for (int i = 0; i < 5_000; i++) {
            assertThat(client.sendMsg(SuiteProtocol.CHAT, new MsgChat("n" + i, content))
                            .join()
                            .isSucc())
                    .isTrue();
        }
        rig.gates.open("slow");
        for (int i = 0; i < 5_000; i++) {
            assertThat(next(heard)).isEqualTo("n" + i);
        }
    }

    @Test
    void aHandlerMayCallAndJoin() throws Exception {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        client.listenMsg(
                SuiteProtocol.CHAT,
                msg -> heard.add(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(msg.content()))
                        .join()
                        .orElseThrow()
                        .text()));
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "from inside"));
        assertThat(next(heard)).isEqualTo("from inside");
    }

    @Test
    void aChainedFunctionMayCallAndJoin() {
        DuplexClient client = rig.duplex(rig.start());
        String text = client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("outer"))
                .thenApply(ret -> ret.orElseThrow().text()
                        + client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(" inner"))
                                .join()
                                .orElseThrow()
                                .text())
                .toCompletableFuture()
                .join();
        assertThat(text).isEqualTo("outer inner");
    }

    @Test
    void tooManyCallsAtOnceAreRefusedAndTheOthersGoOn() throws Exception {
        Server server = rig.start(o -> o.maxConcurrentCalls(2));
        DuplexClient client = rig.duplex(server);
        ApiFuture<ApiWait.Res> one = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("1"));
        ApiFuture<ApiWait.Res> two = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("2"));
        rig.gates.entered("1");
        rig.gates.entered("2");
        TsrpcError refused = client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("third"))
                .join()
                .err();
        assertThat(refused).isNotNull();
        assertThat(refused.hasCode("TOO_MANY_CALLS")).isTrue();
        rig.gates.open("1");
        rig.gates.open("2");
        assertThat(one.join().isSucc()).isTrue();
        assertThat(two.join().isSucc()).isTrue();
    }

    @Test
    void callsOfAllConnectionsTogetherAreLimited() throws Exception {
        Server server = rig.start(o -> o.maxServerCalls(2));
        ApiFuture<ApiWait.Res> one = rig.duplex(server).callApi(SuiteProtocol.WAIT, new ApiWait.Req("1"));
        ApiFuture<ApiWait.Res> two = rig.duplex(server).callApi(SuiteProtocol.WAIT, new ApiWait.Req("2"));
        rig.gates.entered("1");
        rig.gates.entered("2");
        DuplexClient third = rig.duplex(server);
        assertThat(third.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("third"))
                        .join()
                        .err())
                .isEqualTo(TsrpcError.of(
                        "More than 2 calls are running on this server", SERVER_ERROR, ErrorCode.TOO_MANY_CALLS));
        rig.gates.open("1");
        assertThat(one.join().isSucc()).isTrue();
        rig.gates.open("2");
        assertThat(two.join().isSucc()).isTrue();
        await().until(() -> third.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("again"))
                .join()
                .isSucc()); // a call counts until its handler has returned
    }

    @Test
    void whileAServerStopsCallsGetAnErrorAtOnceAndMessagesAreHandled() throws Exception {
        Server server = rig.start();
        BlockingQueue<MsgChat> heard = new LinkedBlockingQueue<>();
        server.listenMsg(SuiteProtocol.CHAT, call -> heard.add(call.msg()));
        DuplexClient client = rig.duplex(server);
        ApiFuture<ApiWait.Res> running = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("1"));
        rig.gates.entered("1");
        TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
        assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("late"))
                        .join()
                        .err())
                .isEqualTo(TsrpcError.of("The server is stopping", SERVER_ERROR, ErrorCode.SERVER_STOPPING));
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "last words"));
        assertThat(next(heard)).isEqualTo(new MsgChat("x", "last words"));
        assertThat(stopped.isDone()).isFalse();
        rig.gates.open("1");
        assertThat(running.join().err()).isNull();
        stopped.join();
    }

    // --- listening -----------------------------------------------------------------------------------------------

    @Test
    void listeningByPatternHearsTheKindsThatMatch() throws Exception {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        BlockingQueue<Object> onServer = new LinkedBlockingQueue<>();
        BlockingQueue<Object> onClient = new LinkedBlockingQueue<>();
        server.listenMsg(ROOM, call -> onServer.add(call.msg()));
        client.listenMsg(ROOM, (msg, service) -> onClient.add(service.name() + " " + msg));
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "not this"));
        client.sendMsg(SuiteProtocol.ROOM_ENTERED, new MsgEntered("a"));
        client.sendMsg(SuiteProtocol.ROOM_LEFT, new MsgLeft("b"));
        assertThat(next(onServer)).isEqualTo(new MsgEntered("a"));
        assertThat(next(onServer)).isEqualTo(new MsgLeft("b"));
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "not this"));
        server.broadcastMsg(SuiteProtocol.ROOM_LEFT, new MsgLeft("c"));
        assertThat(next(onClient)).isEqualTo("room/Left " + new MsgLeft("c"));
    }

    @Test
    void whoUnlistensHearsNoMore() throws Exception {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        io.tsrpc.ClientMsgHandler<MsgChat> first = msg -> heard.add("first " + msg.content());
        Subscription second = client.listenMsg(SuiteProtocol.CHAT, msg -> heard.add("second " + msg.content()));
        client.listenMsg(SuiteProtocol.CHAT, first);
        client.listenMsg(SuiteProtocol.CHAT, first); // counts once
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "1"));
        assertThat(List.of(next(heard), next(heard))).containsExactly("second 1", "first 1");
        second.close();
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "2"));
        assertThat(next(heard)).isEqualTo("first 2");
        client.unlistenMsg(SuiteProtocol.CHAT, first);
        client.listenMsg(SuiteProtocol.CHAT, msg -> heard.add("third " + msg.content()));
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "3"));
        assertThat(next(heard)).isEqualTo("third 3");
        client.unlistenMsgAll(SuiteProtocol.CHAT);
        client.listenMsg(SuiteProtocol.ROOM_LEFT, msg -> heard.add("end"));
        server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("x", "4"));
        server.broadcastMsg(SuiteProtocol.ROOM_LEFT, new MsgLeft("x"));
        assertThat(next(heard)).isEqualTo("end");
    }

    @Test
    void aConnectionsOwnHandlersRunBeforeTheServers() throws Exception {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        Connection conn = connectionOf(server, client);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        server.listenMsg(SuiteProtocol.CHAT, call -> heard.add("server"));
        conn.listenMsg(SuiteProtocol.CHAT, call -> heard.add("connection"));
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "y"));
        assertThat(List.of(next(heard), next(heard))).containsExactly("connection", "server");
        conn.unlistenMsgAll(Pattern.compile("Chat"));
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "y"));
        assertThat(next(heard)).isEqualTo("server");
    }

    // --- connecting and disconnecting ----------------------------------------------------------------------------

    @Test
    void connectingTwiceIsOneConnection() {
        Server server = rig.start();
        DuplexClient client = (DuplexClient) rig.unconnected(server, DuplexTest::noOptions);
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        TsrpcFuture<ConnectResult> one = client.connect();
        TsrpcFuture<ConnectResult> two = client.connect();
        assertThat(one.join().isSucc() && two.join().isSucc()).isTrue();
        assertThat(client.connect().join().isSucc()).isTrue();
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        await().until(() -> server.connections().size() == 1);
    }

    @Test
    void nothingCanBeCalledBeforeConnecting() {
        Client client = rig.unconnected(rig.start(), DuplexTest::noOptions);
        TsrpcError err =
                client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("")).join().err();
        assertThat(err).isNotNull();
        assertThat(err.hasCode("WS_NOT_OPEN")).isTrue();
        assertThat(client.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "y"))
                        .join()
                        .isSucc())
                .isFalse();
    }

    @Test
    void disconnectingEndsCallsAndIsToldToFlowsOnBothSides() throws Exception {
        Server server = rig.start();
        BlockingQueue<ServerFlows.Disconnected> onServer = new LinkedBlockingQueue<>();
        server.flows().postDisconnectFlow().push(e -> {
            onServer.add(e);
            return e;
        });
        DuplexClient client = rig.duplex(server);
        BlockingQueue<ClientFlows.Disconnected> onClient = new LinkedBlockingQueue<>();
        client.flows().postDisconnectFlow().push(e -> {
            onClient.add(e);
            return e;
        });
        ApiFuture<ApiWait.Res> call = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("door"));
        rig.gates.entered("door");
        client.disconnect().join();
        TsrpcError err = call.join().err();
        assertThat(err).isNotNull();
        assertThat(err.hasCode("LOST_CONN")).isTrue();
        assertThat(next(onClient).isManual()).isTrue();
        next(onServer);
        assertThat(server.connections()).isEmpty();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        rig.gates.open("door");
    }

    @Test
    void whoIsDisconnectedHearsWhyAndMayConnectAgain() throws Exception {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        BlockingQueue<ClientFlows.Disconnected> heard = new LinkedBlockingQueue<>();
        client.flows().postDisconnectFlow().push(e -> {
            heard.add(e);
            return e;
        });
        connectionOf(server, client).close("Kicked");
        ClientFlows.Disconnected event = next(heard);
        assertThat(event.isManual()).isFalse();
        assertThat(event.reason()).isEqualTo("Kicked");
        assertThat(client.connect().join().isSucc()).isTrue();
        assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("again"))
                        .join()
                        .isSucc())
                .isTrue();
    }

    @Test
    void whatWasSentBeforeACloseArrives() throws Exception {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        Connection conn = connectionOf(server, client);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        client.listenMsg(SuiteProtocol.CHAT, msg -> heard.add(msg.content()));
        for (int i = 0; i < 500; i++) {
            conn.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", "n" + i));
        }
        conn.close("bye");
        for (int i = 0; i < 500; i++) {
            assertThat(next(heard)).isEqualTo("n" + i);
        }
    }

    @Test
    void aStoppedServerSaysSo() throws Exception {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        BlockingQueue<ClientFlows.Disconnected> heard = new LinkedBlockingQueue<>();
        client.flows().postDisconnectFlow().push(e -> {
            heard.add(e);
            return e;
        });
        server.stop();
        assertThat(next(heard).reason()).isEqualTo("Server stopped");
        assertThat(client.connect().join().isSucc()).isFalse();
    }

    @Test
    void attributesLiveAsLongAsTheConnection() throws Exception {
        Server server = rig.start();
        BlockingQueue<String> users = new LinkedBlockingQueue<>();
        server.flows().postDisconnectFlow().push(e -> {
            users.add(String.valueOf(e.conn().attributes().get(UserApis.USER)));
            return e;
        });
        DuplexClient client = rig.duplex(server);
        client.callApi(SuiteProtocol.USER_LOGIN, new io.tsrpc.it.protocols.user.ApiLogin.Req("k8w", "admin"))
                .join();
        client.disconnect().join();
        assertThat(next(users)).isEqualTo("k8w");
    }

    @Test
    void aConnectFlowMayAnswerItself() {
        DuplexClient client = (DuplexClient) rig.unconnected(rig.start(), DuplexTest::noOptions);
        client.flows().preConnectFlow().push(c -> c.withResult(io.tsrpc.ConnectResult.failure("not today")));
        assertThat(client.connect().join().errMsg()).isEqualTo("not today");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }
}
