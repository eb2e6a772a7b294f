package io.tsrpc.it.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.CallOptions;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.SuiteWsClient;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of our clients as {@code conn.httpReq} of npm's servers shows them, and the other way round. */
@Timeout(120)
class RequestWithNpmTest {
    private static final String SERVICE_PROTO = Path.of(
                    "target/test-classes/META-INF/tsrpc/io.tsrpc.it.protocols/serviceProto.ts")
            .toAbsolutePath()
            .toString();
    private static final ApiEcho.Req ASK = new ApiEcho.Req("");

    /** Where npm's servers listen. */
    private record Ports(String http, String ws) {
        static Ports of(NodePeer npm) {
            String both = npm.receive();
            int space = both.indexOf(' ');
            return new Ports(both.substring(0, space), both.substring(space + 1));
        }
    }

    // --- our clients ---------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "json {0}")
    @ValueSource(booleans = {false, true})
    void npmsHttpServerSeesTheHeadersOfOurClient(boolean json) {
        AtomicInteger tokens = new AtomicInteger();
        try (NodePeer npm = NodePeer.start("request/server.js", SERVICE_PROTO);
                SuiteClient client = SuiteClient.http(
                        "http://127.0.0.1:" + Ports.of(npm).http(),
                        o -> o.json(json)
                                .headers(() -> Headers.of("Authorization", "Bearer " + tokens.incrementAndGet())
                                        .with("X-Tenant", "acme")
                                        .withCookie("a", "1")
                                        .withCookie("b", "2")))) {
            for (int call = 1; call <= 2; call++) {
                assertThat(echo(
                                client,
                                CallOptions.headers(Headers.of("X-Trace", "t").and("X-Trace", "u"))))
                        .contains("\"type\":\"SHORT\"", "\"method\":\"POST\"")
                        .contains("\"authorization\":\"Bearer " + call + "\"")
                        .contains("\"x-tenant\":\"acme\"", "\"cookie\":\"a=1; b=2\"", "\"x-trace\":\"t, u\"");
            }
        }
    }

    @ParameterizedTest(name = "json {0}")
    @ValueSource(booleans = {false, true})
    void npmsWebSocketServerSeesTheHeadersOfOurClient(boolean json) {
        AtomicInteger tokens = new AtomicInteger();
        try (NodePeer npm = NodePeer.start("request/server.js", SERVICE_PROTO);
                SuiteWsClient client = SuiteClient.ws(
                        "ws://127.0.0.1:" + Ports.of(npm).ws() + "/chat?room=7",
                        o -> o.json(json)
                                .headers(() -> Headers.of("Authorization", "Bearer " + tokens.incrementAndGet())
                                        .with("X-Tenant", "acme")
                                        .withCookie("a", "1")))) {
            for (int connection = 1; connection <= 2; connection++) {
                assertThat(client.connect(Headers.of("x-tenant", "shop"))
                                .toCompletableFuture()
                                .join()
                                .errMsg())
                        .isNull();
                assertThat(echo(client, CallOptions.DEFAULT))
                        .contains("\"type\":\"LONG\"", "\"method\":\"GET\"", "\"url\":\"/chat?room=7\"")
                        .contains("\"authorization\":\"Bearer " + connection + "\"")
                        .contains("\"x-tenant\":\"shop\"", "\"cookie\":\"a=1\"");
                client.disconnect().toCompletableFuture().join();
            }
        }
    }

    private static String echo(SuiteClient client, CallOptions options) {
        return client.echo(ASK, options).join().orElseThrow().text();
    }

    // --- npm's clients -------------------------------------------------------------------------------------------

    @Test
    void ourServerSeesTheRequestsOfNpmsClients() {
        WsServerTransport ws = WsServer.transport(o -> o.port(0));
        HttpServerTransport http = HttpServer.transport(o -> o.port(0));
        try (Server server = Server.builder(SuiteProtocol.PROTO)
                        .json(true)
                        .allowUnhandledApis(true)
                        .transport(ws)
                        .transport(http)
                        .build();
                NodePeer npm = NodePeer.start("request/client.js", SERVICE_PROTO)) {
            server.implementApi(SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(seen(call))));
            server.start();

            npm.send("binary ws://127.0.0.1:" + ws.port() + "/chat?room=7&token=a%2Bb");
            assertThat(npm.receive()).isEqualTo("long GET /chat room=[7] token=a+b type=null");
            npm.send("json ws://127.0.0.1:" + ws.port());
            assertThat(npm.receive()).isEqualTo("long GET / room=[] token=null type=null");
            npm.send("binary http://127.0.0.1:" + http.port() + "/chat?room=7&room=8&token=t");
            assertThat(npm.receive()).isEqualTo("short POST /chat room=[7, 8] token=t type=application/octet-stream");
            npm.send("json http://127.0.0.1:" + http.port());
            assertThat(npm.receive()).isEqualTo("short POST /Echo room=[] token=null type=application/json");
        }
    }

    private static String seen(ApiCall<ApiEcho.Req, ApiEcho.Res> call) {
        RequestHead request = call.conn().request();
        return (call.conn().isLong() ? "long " : "short ")
                + String.join(" ", request.method(), request.path())
                + " room=" + request.params("room")
                + " token=" + request.param("token")
                + " type=" + request.header("content-type");
    }
}
