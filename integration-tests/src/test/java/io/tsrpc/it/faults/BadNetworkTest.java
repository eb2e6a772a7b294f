package io.tsrpc.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A network that is slow, and resets connections at random places. */
@Timeout(240)
class BadNetworkTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** Of each direction. JSON takes about three times as many. */
    private static final int MOST_BYTES = 4_000;

    private static final int CALLS = 40;

    private final WsServerTransport ws = WsServer.transport(o -> o.port(0).host("127.0.0.1"));
    private final HttpServerTransport http = HttpServer.transport(o -> o.port(0).host("127.0.0.1"));
    private final History handled = new History();
    private final History receivedByServer = new History();
    private final History receivedByClients = new History();
    private Server server;

    @BeforeEach
    void start() {
        server = Server.builder(SuiteProtocol.PROTO)
                .json(true)
                .allowUnhandledApis(true)
                .transport(ws)
                .transport(http)
                .build();
        server.implementApi(SuiteProtocol.ECHO, call -> {
            String[] parts = call.req().text().split(":", -1);
            handled.add(parts[0], Integer.parseInt(parts[1]));
            call.succ(new ApiEcho.Res(call.req().text()));
        });
        server.listenMsg(
                SuiteProtocol.CHAT,
                call -> receivedByServer.add(
                        call.msg().name(), Integer.parseInt(call.msg().content())));
        server.flows().postConnectFlow().push(conn -> {
            for (int i = 0; i < CALLS; i++) {
                var unused = conn.sendMsg(SuiteProtocol.CHAT, new MsgChat("server", Integer.toString(i)));
            }
            return conn;
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** One of the clients, and what it has been told. */
    private static final class Talker {
        private final String name;
        private final Client client;
        private final List<Queue<ApiReturn<ApiEcho.Res>>> told = new ArrayList<>();
        private final List<CompletableFuture<?>> ends = new ArrayList<>();

        Talker(String name, Client client) {
            this.name = name;
            this.client = client;
        }

        /** Makes calls, and sends a message before each. */
        private void talk() {
            for (int i = 0; i < CALLS; i++) {
                ends.add(client.sendMsg(SuiteProtocol.CHAT, new MsgChat(name, Integer.toString(i)))
                        .toCompletableFuture());
                Queue<ApiReturn<ApiEcho.Res>> ofCall = new ConcurrentLinkedQueue<>();
                told.add(ofCall);
                ends.add(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(name + ":" + i))
                        .thenAccept(ofCall::add)
                        .toCompletableFuture());
            }
        }

        /** Returns how many calls were answered. */
        private int assertSettledOnce() {
            int answered = 0;
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i)).hasSize(1);
                ApiReturn<ApiEcho.Res> ret = told.get(i).element();
                answered += ret.isSucc() ? 1 : 0;
                String text = name + ":" + i;
                boolean isTrue = ret.fold(
                        res -> res.text().equals(text),
                        error -> error.type() == TsrpcErrorType.NETWORK_ERROR || error.hasCode(ErrorCode.WS_NOT_OPEN));
                assertThat(isTrue).as("%s: %s", text, ret).isTrue();
            }
            return answered;
        }
    }

    @ParameterizedTest(name = "HTTP {0}, JSON {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void everyCallSettlesOnceAndWhatArrivesIsInOrder(boolean isHttp, boolean isJson) throws IOException {
        talk(isHttp, isJson, 30);
    }

    @ParameterizedTest(name = "HTTP {0}, JSON {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    @Tag("long-run")
    void everyOfManyCallsSettlesOnceAndWhatArrivesIsInOrder(boolean isHttp, boolean isJson) throws IOException {
        talk(isHttp, isJson, 500);
    }

    private void talk(boolean isHttp, boolean isJson, int clients) throws IOException {
        List<Talker> talkers = new ArrayList<>();
        int resets;
        try (BadNetwork network =
                new BadNetwork(isHttp ? http.port() : ws.port(), SEED, isJson ? 3 * MOST_BYTES : MOST_BYTES)) {
            for (int i = 0; i < clients; i++) {
                talkers.add(new Talker("client " + i, client(isHttp, isJson, network.port(), "client " + i)));
            }
            List<CompletableFuture<?>> begun = talkers.stream()
                    .<CompletableFuture<?>>map(BadNetworkTest::connectAndTalk)
                    .toList();
            begun.forEach(CompletableFuture::join);
            talkers.forEach(talker -> talker.ends.forEach(CompletableFuture::join));
            resets = network.resets();
        } finally {
            talkers.forEach(talker -> talker.client.close());
        }
        server.stop();
        int answered = talkers.stream().mapToInt(Talker::assertSettledOnce).sum();
        int calls = talkers.stream().mapToInt(talker -> talker.told.size()).sum();
        System.out.printf(
                "bad network: %s, %s, seed %d: %d resets; of %d calls %d were handled and %d answered; messages: %d arrived at the server, %d at clients%n",
                isHttp ? "HTTP" : "WebSocket",
                isJson ? "JSON" : "binary",
                SEED,
                resets,
                calls,
                handled.count(),
                answered,
                receivedByServer.count(),
                receivedByClients.count());
        assertThat(resets).isPositive();
        assertThat(answered).isPositive().isLessThan(calls).isLessThanOrEqualTo(handled.count());
        handled.assertOnce();
        if (isHttp) {
            receivedByServer.assertOnce();
        } else {
            receivedByServer.assertInOrder();
            receivedByClients.assertInOrder();
        }
    }

    private static CompletableFuture<?> connectAndTalk(Talker talker) {
        return talker.client instanceof DuplexClient duplex
                ? duplex.connect().thenAccept(unused -> talker.talk()).toCompletableFuture()
                : CompletableFuture.runAsync(talker::talk);
    }

    private Client client(boolean isHttp, boolean isJson, int port, String name) {
        if (isHttp) {
            return HttpClient.of(
                    SuiteProtocol.PROTO,
                    "http://127.0.0.1:" + port,
                    o -> o.json(isJson).timeout(PATIENCE));
        }
        WsClient client = WsClient.of(
                SuiteProtocol.PROTO,
                "ws://127.0.0.1:" + port,
                o -> o.json(isJson).timeout(PATIENCE).connectTimeout(PATIENCE));
        client.listenMsg(SuiteProtocol.CHAT, msg -> receivedByClients.add(name, Integer.parseInt(msg.content())));
        return client;
    }
}
