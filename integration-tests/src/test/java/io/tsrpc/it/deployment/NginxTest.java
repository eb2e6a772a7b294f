package io.tsrpc.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.DataFormat;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.peers.Identity;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.SuiteWsClient;
import io.tsrpc.tls.PemFiles;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** nginx with the block of {@code docs/deployment.md}, in front of a server on both transports. */
@Timeout(120)
class NginxTest {
    private static final Path PAGE = Path.of("../docs/deployment.md");
    private static final Pattern BLOCK = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, String> FORGED =
            Map.of("Host", "chat.example.com", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "evil.example");

    @TempDir
    static Path folder;

    private static final WsServerTransport WS =
            WsServer.transport(ws -> ws.host("127.0.0.1").port(0).trustedProxies("127.0.0.1"));
    private static final HttpServerTransport HTTP = HttpServer.transport(
            http -> http.host("127.0.0.1").port(0).trustedProxies("127.0.0.1").healthPath("/health"));
    private static final Server SERVER = Server.builder(SuiteProtocol.PROTO)
            .json(true)
            .allowUnhandledApis(true)
            .transport(WS)
            .transport(HTTP)
            .build();

    private static Nginx nginx;
    private static SSLContext tls;

    @BeforeAll
    static void start() throws Exception {
        SERVER.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        SERVER.start();
        Identity identity = Identity.localhost(folder);
        int port = Nginx.freePort();
        nginx = Nginx.start(folder, block(identity, port), port);
        tls = PemFiles.ofAuthorities(identity.certificate()).context();
    }

    @AfterAll
    static void stop() throws Exception {
        nginx.close();
        SERVER.stop();
    }

    /** The page's block, with what is different here. */
    private static String block(Identity identity, int port) throws Exception {
        Matcher found = BLOCK.matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        String block = found.group(1);
        Map<String, String> here = Map.of(
                "listen 443 ssl", "listen 127.0.0.1:" + port + " ssl",
                "server 127.0.0.1:3000", "server 127.0.0.1:" + WS.port(),
                "server 127.0.0.1:3001", "server 127.0.0.1:" + HTTP.port(),
                "/etc/tls/fullchain.pem", identity.certificate().toString(),
                "/etc/tls/privkey.pem", identity.key().toString());
        for (Map.Entry<String, String> different : here.entrySet()) {
            assertThat(block).containsOnlyOnce(different.getKey());
            block = block.replace(different.getKey(), different.getValue());
        }
        return block;
    }

    private static SuiteWsClient ws(DataFormat format) {
        SuiteWsClient client = SuiteClient.ws(
                "wss://localhost:" + nginx.port(),
                o -> o.json(format == DataFormat.JSON).sslContext(tls));
        assertThat(client.connect().join().errMsg()).isNull();
        return client;
    }

    private static SuiteClient http(DataFormat format) {
        return SuiteClient.http(
                "https://localhost:" + nginx.port(),
                o -> o.json(format == DataFormat.JSON).sslContext(tls));
    }

    private static RawRequest raw() {
        return new RawRequest(nginx.port(), tls);
    }

    @ParameterizedTest
    @EnumSource
    void callsAndMessagesPassOnOnePort(DataFormat format) {
        try (SuiteWsClient ws = ws(format);
                SuiteClient http = http(format)) {
            ApiEcho.Req req = new ApiEcho.Req("x".repeat(1_000_000));
            for (int i = 0; i < 3; i++) {
                assertThat(ws.echo(req).join()).isEqualTo(ApiReturn.success(new ApiEcho.Res(req.text())));
                assertThat(http.echo(req).join()).isEqualTo(ApiReturn.success(new ApiEcho.Res(req.text())));
            }
            CompletableFuture<MsgChat> heard = new CompletableFuture<>();
            ws.listenMsg(SuiteProtocol.CHAT, heard::complete);
            assertThat(SERVER.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("System", "hello"))
                            .isSucc())
                    .isTrue();
            assertThat(heard.join()).isEqualTo(new MsgChat("System", "hello"));
        }
    }

    @Test
    void theServerItselfAnswersWhatIsTooLarge() {
        try (SuiteClient http = http(DataFormat.BINARY)) {
            ApiReturn<ApiEcho.Res> ret =
                    http.echo(new ApiEcho.Req("x".repeat(1_500_000))).join();
            assertThat(ret.fold(res -> "answered", TsrpcError::message))
                    .isEqualTo("The request is larger than 1048576 bytes");
        }
    }

    @Test
    void theServerSeesTheClientsAddressWhateverTheClientSays() throws Exception {
        CompletableFuture<String> overHttp = new CompletableFuture<>();
        CompletableFuture<String> overWs = new CompletableFuture<>();
        SERVER.flows().preApiCallFlow().push(call -> {
            overHttp.complete(call.conn().ip());
            return call;
        });
        SERVER.flows().postConnectFlow().push(conn -> {
            if (conn.isLong()) {
                overWs.complete(conn.ip());
            }
            return conn;
        });
        assertThat(raw().post("/Echo", "{\"text\":\"hello\"}", FORGED)).isEqualTo("HTTP/1.1 200");
        assertThat(raw().handshake(FORGED)).isEqualTo("HTTP/1.1 101");
        assertThat(overHttp.join()).isEqualTo(RawRequest.FROM);
        assertThat(overWs.join()).isEqualTo(RawRequest.FROM);
    }

    @Test
    void pagesOfTheOriginThatBrowsersSeeMayConnectAndOthersMayNot() throws Exception {
        assertThat(raw().handshake(from("https://chat.example.com"))).isEqualTo("HTTP/1.1 101");
        assertThat(raw().handshake(from("http://chat.example.com"))).isEqualTo("HTTP/1.1 403");
        assertThat(raw().handshake(from("https://evil.example"))).isEqualTo("HTTP/1.1 403");
        String json = "{\"text\":\"hello\"}";
        assertThat(raw().post("/Echo", json, from("https://chat.example.com"))).isEqualTo("HTTP/1.1 200");
        assertThat(raw().post("/Echo", json, from("https://evil.example"))).isEqualTo("HTTP/1.1 403");
    }

    private static Map<String, String> from(String origin) {
        return Map.of(
                "Host", "chat.example.com",
                "X-Forwarded-Host", "evil.example",
                "Cookie", "session=1",
                "Origin", origin);
    }
}
