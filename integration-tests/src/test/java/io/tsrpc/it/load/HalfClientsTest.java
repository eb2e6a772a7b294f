package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Server;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.peers.Identity;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.SuiteWsClient;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that begin a handshake, a head, a body or TLS and never end it, with the default options of servers. */
@Timeout(240)
class HalfClientsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Less than {@code readTimeout}, which would end them, too. */
    private static final Duration UNTIL_CUT = Duration.ofSeconds(30);

    private Server server;
    private Identity identity;
    private WsServerTransport ws;
    private WsServerTransport wss;
    private HttpServerTransport http;
    private HttpServerTransport https;

    @BeforeEach
    void start(@TempDir Path folder) {
        identity = Identity.localhost(folder);
        ws = WsServer.transport(options -> options.port(0));
        wss = WsServer.transport(options -> options.port(0).ssl(identity.context()));
        http = HttpServer.transport(options -> options.port(0));
        https = HttpServer.transport(options -> options.port(0).ssl(identity.context()));
        server = Server.builder(SuiteProtocol.PROTO)
                .allowUnhandledApis(true)
                .transport(ws)
                .transport(wss)
                .transport(http)
                .transport(https)
                .build();
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void areCutOffAndOthersAreServedMeanwhile() throws Exception {
        assertThat(crowd(500)).hasSize(HalfClients.Part.values().length);
    }

    /** The time is the one of the machine's clock, from connecting until the end is seen. */
    @Test
    @Tag("long-run")
    void twoThousandAreCutOffWithinSixSeconds() throws Exception {
        Map<HalfClients.Part, Long> longest = crowd(2_000);
        System.out.printf("2,000 half clients: the last ones were cut off after %s ms%n", longest);
        assertThat(longest.values()).hasSize(HalfClients.Part.values().length).allMatch(millis -> millis <= 6_000);
    }

    private Map<HalfClients.Part, Long> crowd(int count) throws IOException {
        try (HalfClients half = new HalfClients()) {
            serveEverywhere();
            long begin = System.nanoTime();
            connect(half, count);
            serveEverywhere();
            System.out.printf(
                    "%d half clients have come and others were served after %d ms%n",
                    count, (System.nanoTime() - begin) / 1_000_000);
            assertThat(half.awaitCut(UNTIL_CUT)).isZero();
            serveEverywhere();
            return half.longestMillis();
        }
    }

    private void connect(HalfClients half, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            switch (i % 5) {
                case 0 -> half.connect(ws.port(), HalfClients.Part.HANDSHAKE);
                case 1 -> half.connect(wss.port(), HalfClients.Part.WSS);
                case 2 -> half.connect(http.port(), HalfClients.Part.HEAD);
                case 3 -> half.connect(http.port(), HalfClients.Part.BODY);
                default -> half.connect(https.port(), HalfClients.Part.HTTPS);
            }
        }
    }

    /** Calls over every transport, on new connections. */
    private void serveEverywhere() {
        for (String url : List.of("ws://127.0.0.1:" + ws.port(), "wss://localhost:" + wss.port())) {
            try (SuiteWsClient client = SuiteClient.ws(
                    url,
                    options ->
                            options.timeout(PATIENCE).connectTimeout(PATIENCE).sslContext(identity.context()))) {
                assertThat(client.connect().join().isSucc()).isTrue();
                assertServes(client);
            }
        }
        for (String url : List.of("http://127.0.0.1:" + http.port(), "https://localhost:" + https.port())) {
            try (SuiteClient client = SuiteClient.over(HttpClient.of(
                    SuiteProtocol.PROTO,
                    url,
                    options -> options.timeout(PATIENCE).sslContext(identity.context())))) {
                assertServes(client);
            }
        }
    }

    private static void assertServes(SuiteClient client) {
        assertThat(client.echo(new ApiEcho.Req("hello")).join()).isEqualTo(ApiReturn.success(new ApiEcho.Res("hello")));
    }
}
