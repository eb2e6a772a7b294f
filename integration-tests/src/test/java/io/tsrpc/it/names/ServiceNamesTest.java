package io.tsrpc.it.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Client;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services with names beyond ASCII over HTTP, with the npm packages on either side. */
class ServiceNamesTest {
    private static final String LOGIN_NAME = "用户/登录";
    private static final ApiService<ApiEcho.Req, ApiEcho.Res> LOGIN = api(0, LOGIN_NAME);
    private static final ApiService<ApiEcho.Req, ApiEcho.Res> PLAIN = api(1, "Plain");
    private static final MsgService<ApiEcho.Req> GREETING = MsgService.of(2, "Grüße", SuiteProtocol.ECHO.req());
    private static final ServiceProto PROTO = ServiceProto.of("Names", List.of(LOGIN, PLAIN, GREETING));
    private static final ApiEcho.Req REQ = new ApiEcho.Req("a");

    private final BlockingQueue<String> greetings = new LinkedBlockingQueue<>();

    private static ApiService<ApiEcho.Req, ApiEcho.Res> api(int id, String name) {
        return ApiService.of(id, name, SuiteProtocol.ECHO.req(), SuiteProtocol.ECHO.res());
    }

    private HttpServer start() {
        HttpServer server = HttpServer.builder(PROTO).port(0).json(true).build();
        for (ApiService<ApiEcho.Req, ApiEcho.Res> service : List.of(LOGIN, PLAIN)) {
            server.implementApi(
                    service,
                    call -> call.succ(
                            new ApiEcho.Res(service.name() + " " + call.req().text())));
        }
        server.listenMsg(GREETING, call -> greetings.add(call.msg().text()));
        server.start();
        return server;
    }

    private static HttpClient client(int port, boolean json) {
        return HttpClient.of(PROTO, "http://127.0.0.1:" + port, o -> o.json(json));
    }

    private static String answer(Client client, ApiService<ApiEcho.Req, ApiEcho.Res> service) {
        return client.callApi(service, REQ).join().orElseThrow().text();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ourClientAndServerUnderstandEachOther(boolean json) throws InterruptedException {
        try (HttpServer server = start();
                HttpClient client = client(server.port(), json)) {
            assertThat(answer(client, LOGIN)).isEqualTo("用户/登录 a");
            assertThat(answer(client, PLAIN)).isEqualTo("Plain a");
            assertThat(client.sendMsg(GREETING, new ApiEcho.Req("b")).join()).isEqualTo(SendResult.success());
            assertThat(greetings.take()).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "binary"})
    void theNpmClientReachesOurServer(String format) throws InterruptedException {
        try (HttpServer server = start();
                NodePeer client =
                        NodePeer.start("http/names.js", "client", "http://127.0.0.1:" + server.port(), format)) {
            assertThat(client.receive()).isEqualTo("用户/登录 a");
            assertThat(client.receive()).isEqualTo("Plain a");
            assertThat(client.receive()).isEqualTo("sent");
            assertThat(greetings.take()).isEqualTo("b");
        }
    }

    @Test
    void ourClientReachesTheNpmServerInBinary() {
        try (NodePeer server = NodePeer.start("http/names.js", "server");
                HttpClient client = client(Integer.parseInt(server.receive()), false)) {
            assertThat(answer(client, LOGIN)).isEqualTo("用户/登录 a");
            assertThat(answer(client, PLAIN)).isEqualTo("Plain a");
            assertThat(client.sendMsg(GREETING, new ApiEcho.Req("b")).join()).isEqualTo(SendResult.success());
            assertThat(server.receive()).isEqualTo("b");
        }
    }

    /** The npm server does not decode paths, so its own client cannot call such a service either. */
    @Test
    void inJsonTheNpmServerKnowsNamesInAsciiOnly() {
        try (NodePeer server = NodePeer.start("http/names.js", "server");
                HttpClient client = client(Integer.parseInt(server.receive()), true)) {
            assertThat(answer(client, PLAIN)).isEqualTo("Plain a");
            String path = URLEncoder.encode(LOGIN_NAME, StandardCharsets.UTF_8).replace("%2F", "/");
            assertThat(client.callApi(LOGIN, REQ).join().err())
                    .isEqualTo(
                            TsrpcError.of("Invalid URL path: /" + path, TsrpcErrorType.SERVER_ERROR, "INPUT_DATA_ERR"));
        }
    }
}
