package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connections that a client makes, keeps and closes. */
@Timeout(60)
class HttpConnectionsTest {
    private static final Map<String, Object> REQ = Map.of("name", "a");
    private static final ApiReturn<Map<String, Object>> RES = ApiReturn.success(Map.of("reply", "ok"));
    private static final String BODY = "{\"isSucc\":true,\"res\":{\"reply\":\"ok\"}}";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length() + "\r\n";
    private static final int CLIENTS = 200;
    private static final int NOISE = 30;

    private final RawHttpServer server = RawHttpServer.started();

    HttpConnectionsTest() throws IOException {
        server.answers(OK + "\r\n" + BODY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpClient json(String url) {
        return HttpClient.of(VectorProto.PROTO, url, o -> o.json(true));
    }

    private HttpClient json() {
        return json("http://127.0.0.1:" + server.port());
    }

    private static TsrpcError errorOf(HttpClient client) {
        return Objects.requireNonNull(
                client.callApi(VectorProto.TEST, REQ).join().err());
    }

    // --- making --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"http://my_service", "HTTP://127.0.0.1", "http://münchen.test", "http://second.test"})
    void aHostMayHaveAnyNameThatIsKnown(String url) throws InterruptedException {
        try (HttpClient client = json(url + ":" + server.port())) {
            assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            String host = url.substring("http://".length()).replace("münchen", "xn--mnchen-3ya");
            assertThat(server.request())
                    .startsWith("POST /Test HTTP/1.1\r\n")
                    .contains("\r\nHost: " + host + ":" + server.port() + "\r\n");
        }
    }

    @Test
    void everyAddressOfANameIsTried() throws IOException {
        try (RawHttpServer ipv6 = RawHttpServer.on(InetAddress.getByName("[::1]"));
                HttpClient client = json("http://sixth.test:" + ipv6.port())) {
            ipv6.answers(OK + "\r\n" + BODY);
            assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
        }
    }

    // --- keeping -------------------------------------------------------------------------------------------------

    @Test
    void oneConnectionCarriesOneCallAfterTheOther() {
        try (HttpClient client = json()) {
            for (int i = 0; i < 20; i++) {
                assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close\r\n", "Keep-Alive: timeout=1\r\n", "Keep-Alive: max=5, timeout=0\r\n"})
    void aConnectionThatTheServerSoonClosesIsNotUsedAgain(String header) throws InterruptedException {
        server.answers(OK + header + "\r\n" + BODY);
        try (HttpClient client = json()) {
            assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            server.awaitEnd();
            assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void anIdleConnectionIsClosedBeforeTheServerDoes() throws InterruptedException {
        server.answers(OK + "Keep-Alive: timeout=2\r\n\r\n" + BODY);
        try (HttpClient client = json()) {
            assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            server.awaitEnd();
        }
    }

    @Test
    void anIdleConnectionThatTheServerClosesIsNotUsedAgain() throws InterruptedException {
        server.answersAndEnds(OK + "Keep-Alive: timeout=60\r\n\r\n" + BODY);
        try (HttpClient client = json()) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
                server.awaitEnd();
            }
        }
    }

    // --- answers that are cut off --------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + BODY,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n26\r\n" + BODY,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n24\r\n" + BODY + "\r\n",
                "HTTP/1.1 200 OK\r\nContent-Le",
            })
    void aPartOfAnAnswerIsNotDecoded(String raw) {
        server.answersAndEnds(raw);
        try (HttpClient client = json()) {
            assertThat(errorOf(client)).isEqualTo(TsrpcError.of("aborted", TsrpcErrorType.NETWORK_ERROR, "ECONNRESET"));
        }
    }

    @Test
    void headersThatAreHardToReadDoNotDelayOtherClients() {
        server.answers(OK + "Keep-Alive: " + "timeout=1,".repeat(1500) + "\u0085\r\n\r\n" + BODY);
        try (HttpClient client = json()) {
            for (int i = 0; i < 400; i++) { // a minute and a half, if reading is not linear
                assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES);
            }
        }
    }

    @Test
    void aConnectionWhoseCallWasNotReadWholeIsNotUsedAgain() throws Exception {
        try (ServerSocket hasty = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                HttpClient client = json("http://127.0.0.1:" + hasty.getLocalPort())) {
            var large = client.callApi(VectorProto.TEST, Map.of("name", "a".repeat(20_000_000)));
            try (Socket first = hasty.accept()) {
                int unused = first.getInputStream().read();
                first.getOutputStream().write((OK + "\r\n" + BODY).getBytes(StandardCharsets.US_ASCII));
                assertThat(large.join()).isEqualTo(RES);
                var next = client.callApi(VectorProto.TEST, REQ);
                try (Socket second = hasty.accept()) {
                    second.getOutputStream().write((OK + "\r\n" + BODY).getBytes(StandardCharsets.US_ASCII));
                    assertThat(next.join()).isEqualTo(RES);
                }
            }
        }
    }

    @Test
    void anAnswerWithoutLengthIsOnlyCompleteIfTlsSaysSo() throws Exception {
        try (ServerSocket tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                HttpClient client = HttpClient.of(
                        VectorProto.PROTO,
                        "https://localhost:" + tcp.getLocalPort(),
                        o -> o.json(true).sslContext(Tls.localhost()))) {
            var cut = client.callApi(VectorProto.TEST, REQ);
            answerWithoutLength(tcp, false);
            assertThat(cut.join().err())
                    .isEqualTo(TsrpcError.of("aborted", TsrpcErrorType.NETWORK_ERROR, "ECONNRESET"));

            var whole = client.callApi(VectorProto.TEST, REQ);
            answerWithoutLength(tcp, true);
            assertThat(whole.join()).isEqualTo(RES);
        }
    }

    private static void answerWithoutLength(ServerSocket tcp, boolean inOrder) throws IOException {
        Socket plain = tcp.accept();
        try (SSLSocket tls = (SSLSocket)
                Tls.localhost().getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true)) {
            tls.setUseClientMode(false);
            int next = 0;
            while (next != '{') { // the head, which the body follows
                next = tls.getInputStream().read();
            }
            int unused = tls.getInputStream().read(new byte[1000]);
            tls.getOutputStream().write(("HTTP/1.1 200 OK\r\n\r\n" + BODY).getBytes(StandardCharsets.US_ASCII));
            if (!inOrder) {
                plain.shutdownOutput();
            }
        }
    }

    // --- closing -------------------------------------------------------------------------------------------------

    @Test
    void closingAClientGivesThreadsAndDescriptorsBack() throws IOException {
        closeAfter(client ->
                assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(RES));
    }

    @Test
    void closingAClientThatWaitsDoesSoToo() throws IOException {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
        List<ApiFuture<Map<String, Object>>> calls = new ArrayList<>();
        closeAfter(client -> calls.add(client.callApi(VectorProto.TEST, REQ)));
        assertThat(calls)
                .allMatch(call -> Objects.requireNonNull(call.join().err()).hasCode("ABORTED"));
    }

    private void closeAfter(Consumer<HttpClient> use) throws IOException {
        int descriptors = descriptors();
        int threads = threads().size();
        for (int i = 0; i < CLIENTS; i++) {
            try (HttpClient client = json()) {
                use.accept(client);
            }
        }
        await().untilAsserted(() -> {
            assertThat(descriptors()).isLessThan(descriptors + NOISE);
            assertThat(threads()).hasSizeLessThan(threads + NOISE);
            assertThat(threads()).noneMatch(name -> name.startsWith("tsrpc-net-client"));
        });
    }

    private static int descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return (int) open.count();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }
}
