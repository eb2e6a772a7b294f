package io.tsrpc.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Servers that send what they want instead of replies. Those that break RFC 6455 or HTTP are in {@code HostileServerTest} and {@code
 * HttpBadAnswersTest} of the runtime.
 */
@Timeout(240)
class HostileServersTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);

    /** Over WebSocket a call whose reply is none ends with its timeout, over HTTP at once. */
    private static final Duration WS_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(60);
    private static final int CALLS = 100;

    private final WsServerTransport ws = WsServer.transport(o -> o.port(0).host("127.0.0.1"));
    private final HttpServerTransport http = HttpServer.transport(o -> o.port(0).host("127.0.0.1"));
    private final HostileReplies replies = new HostileReplies(SEED);
    private volatile boolean isHostile = true;
    private Server server;

    @BeforeEach
    void start() {
        server = Server.builder(SuiteProtocol.PROTO)
                .json(true)
                .allowUnhandledApis(true)
                .transport(ws)
                .transport(http)
                .build();
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.flows()
                .preSendDataFlow()
                .push(sending -> isHostile ? sending.withData(replies.insteadOf(sending.data())) : sending);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest(name = "HTTP {0}, JSON {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void everyCallSettlesOnceAndTheClientGoesOn(boolean isHttp, boolean isJson) {
        call(isHttp, isJson, 10);
    }

    @ParameterizedTest(name = "HTTP {0}, JSON {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    @Tag("long-run")
    void everyOfManyCallsSettlesOnceAndTheClientGoesOn(boolean isHttp, boolean isJson) {
        call(isHttp, isJson, 200);
    }

    private void call(boolean isHttp, boolean isJson, int clients) {
        List<Client> callers = new ArrayList<>();
        List<Queue<String>> told = new ArrayList<>();
        try {
            List<CompletableFuture<?>> ends = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Client client = client(isHttp, isJson);
                callers.add(client);
                connect(client);
                for (int j = 0; j < CALLS; j++) {
                    Queue<String> ofCall = new ConcurrentLinkedQueue<>();
                    told.add(ofCall);
                    ends.add(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("hello " + j))
                            .thenAccept(ret -> ofCall.add(kind(ret)))
                            .toCompletableFuture());
                }
            }
            ends.forEach(CompletableFuture::join);
            assertThat(told).allMatch(ofCall -> ofCall.size() == 1);

            isHostile = false;
            for (Client client : callers) {
                connect(client);
                assertThat(kind(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("hello"))
                                .join()))
                        .isEqualTo("a success");
            }
        } finally {
            callers.forEach(Client::close);
        }
        Map<String, Long> kinds = told.stream()
                .map(Queue::element)
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "hostile servers: %s, %s, seed %d: %s%n",
                isHttp ? "HTTP" : "WebSocket", isJson ? "JSON" : "binary", SEED, kinds);
        assertThat(kinds).hasSizeGreaterThan(1).containsKey("a success");
    }

    private static String kind(ApiReturn<?> ret) {
        return ret.fold(res -> "a success", error -> error.type() + " " + error.code());
    }

    private static void connect(Client client) {
        if (client instanceof DuplexClient duplex) {
            assertThat(duplex.connect().join().isSucc()).isTrue();
        }
    }

    private Client client(boolean isHttp, boolean isJson) {
        return isHttp
                ? HttpClient.of(
                        SuiteProtocol.PROTO,
                        "http://127.0.0.1:" + http.port(),
                        o -> o.json(isJson).timeout(HTTP_TIMEOUT))
                : WsClient.of(
                        SuiteProtocol.PROTO,
                        "ws://127.0.0.1:" + ws.port(),
                        o -> o.json(isJson).timeout(WS_TIMEOUT));
    }
}
