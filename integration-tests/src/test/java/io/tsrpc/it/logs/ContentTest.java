package io.tsrpc.it.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Client;
import io.tsrpc.ClientStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.transport.Frame;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Content of requests, responses and messages is logged at debug at most, and control characters of it never as they
 * are: whatever throws, and whatever cannot be decoded.
 */
class ContentTest {
    private static final String SECRET = "token-4711";
    /** Begins a line of its own, changes the color of a terminal, and hides what follows. */
    private static final String EVIL = SECRET + "\r\nFORGED\u001b[31m\u0085FORGED\u2028FORGED\u202e";

    private static final Duration SHORT = Duration.ofMillis(500);

    private CapturedLog log;
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void capture() throws ReflectiveOperationException {
        log = new CapturedLog(CapturedLog.DEBUG);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
        log.close();
    }

    private void assertClean() {
        String text = log.text();
        assertThat(text.chars().filter(c -> c != '\n' && c != '\t').anyMatch(ContentTest::isControl))
                .as("a control character reached the log")
                .isFalse();
        assertThat(log.lines()).as("a line that the peer has written").noneMatch(line -> line.startsWith("FORGED"));
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x202e;
    }

    private void assertSecretOnlyAtDebug() {
        assertThat(log.entriesWith(SECRET)).allMatch(entry -> entry.level().equals("DEBUG"));
    }

    // --- a server and its client ---------------------------------------------------------------------------------

    private Server server(boolean ws) {
        Consumer<ServerBuilder<?>> options = b -> b.json(true).allowUnhandledApis(true);
        if (ws) {
            WsServer.Builder builder = WsServer.builder(SuiteProtocol.PROTO).port(0);
            options.accept(builder);
            return builder.build();
        }
        HttpServer.Builder builder = HttpServer.builder(SuiteProtocol.PROTO).port(0);
        options.accept(builder);
        return builder.build();
    }

    private Client client(Server server, DataFormat format) {
        Client client = server instanceof WsServer ws
                ? WsClient.of(
                        SuiteProtocol.PROTO,
                        "ws://127.0.0.1:" + ws.port(),
                        o -> o.json(format == DataFormat.JSON).timeout(SHORT))
                : HttpClient.of(
                        SuiteProtocol.PROTO,
                        "http://127.0.0.1:" + ((HttpServer) server).port(),
                        o -> o.json(format == DataFormat.JSON).timeout(SHORT));
        open.add(0, client);
        return client;
    }

    private void converse(Server server, Client client) {
        if (client instanceof DuplexClient duplex) {
            duplex.listenMsg(SuiteProtocol.CHAT, msg -> {});
            duplex.connect().join();
        }
        assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(EVIL)).join())
                .isNotNull();
        assertThat(client.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", EVIL)).join())
                .isNotNull();
        assertThat(server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("server", EVIL)))
                .isNotNull();
        if (client instanceof DuplexClient duplex) {
            duplex.disconnect().join();
            await().until(() -> server.connections().isEmpty());
        }
    }

    private Server started(boolean ws) {
        Server server = server(ws);
        open.add(server);
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.listenMsg(SuiteProtocol.CHAT, call -> {});
        server.start();
        return server;
    }

    // --- what throws ---------------------------------------------------------------------------------------------

    static Stream<Arguments> everyFlowOnEveryTransport() {
        return Stream.of(ServerFlows.class, ClientFlows.class)
                .flatMap(flows -> Arrays.stream(flows.getMethods()))
                .filter(method -> method.getReturnType() == Flow.class)
                .flatMap(flow -> Stream.of(Arguments.of(flow, true), Arguments.of(flow, false)));
    }

    @ParameterizedTest(name = "{0}, WebSocket: {1}")
    @MethodSource("everyFlowOnEveryTransport")
    void aFlowThatThrows(Method flow, boolean ws) throws Exception {
        Server server = started(ws);
        Client client = client(server, DataFormat.JSON);
        Object flows = flow.getDeclaringClass() == ServerFlows.class ? server.flows() : client.flows();
        ((Flow<?>) flow.invoke(flows)).push(value -> {
            throw new IllegalStateException("broken");
        });
        converse(server, client);

        assertSecretOnlyAtDebug();
        assertClean();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exceptionsOfUsersWhoseMessagesRepeatInput(boolean ws) {
        Server server = server(ws);
        open.add(server);
        server.implementApi(SuiteProtocol.ECHO, call -> {
            Exception thrown = new IllegalStateException(
                    call.req().text(), new IOException(call.req().text()));
            thrown.addSuppressed(new IOException(call.req().text()));
            throw thrown;
        });
        server.listenMsg(SuiteProtocol.CHAT, call -> {
            throw new IllegalArgumentException(call.msg().content());
        });
        server.start();
        Client client = client(server, DataFormat.BINARY);
        client.flows().preApiReturnFlow().push(returning -> {
            throw new IllegalArgumentException(EVIL);
        });
        converse(server, client);

        assertThat(log.entriesWith("java.lang.IllegalStateException: token-4711\\r\\nFORGED\\u001b[31m"))
                .isNotEmpty();
        assertThat(log.entriesWith("Caused by: java.io.IOException: token-4711\\r\\n"))
                .isNotEmpty();
        assertClean();
    }

    // --- what cannot be decoded ----------------------------------------------------------------------------------

    /** What a client sends that has another protocol, or none. */
    static Stream<String> inputOfStrangers() {
        String evil = EVIL.replace("\r", "\\r").replace("\n", "\\n").replace("\u001b", "\\u001b");
        return Stream.of(
                "[\"Echo\",{\"text\":{\"" + evil + "\":1}},1]",
                "[\"Echo\",{\"" + evil + "\":1},1]",
                "[\"" + evil + "\",{},1]",
                "[\"" + evil + "\",{}]",
                "[\"Chat\",{\"name\":1,\"content\":\"" + evil + "\"}]",
                "{\"" + evil + "\":" + EVIL,
                EVIL);
    }

    @ParameterizedTest
    @MethodSource("inputOfStrangers")
    void inputThatCannotBeDecoded(String input) throws Exception {
        for (boolean ws : new boolean[] {true, false}) {
            Server server = started(ws);
            for (Frame frame :
                    List.of(new Frame.Text(input), new Frame.Binary(input.getBytes(StandardCharsets.UTF_8)))) {
                Client client = client(server, frame instanceof Frame.Text ? DataFormat.JSON : DataFormat.BINARY);
                client.flows().preSendDataFlow().push(sending -> sending.withData(frame));
                converse(server, client);
            }
        }
        assertSecretOnlyAtDebug();
        assertClean();
    }

    /** A service of the protocol whose body does not fit: that is worth a warning, but not its content. */
    @Test
    void aBodyThatDoesNotFitIsNotInTheWarning() {
        Server server = started(true);
        Client client = client(server, DataFormat.BINARY);
        client.flows()
                .preSendDataFlow()
                .push(sending -> sending.withData(new Frame.Binary(
                        withBody(sending.service().id(), ("\u0003" + SECRET).getBytes(StandardCharsets.UTF_8)))));
        converse(server, client);

        assertThat(log.entriesWith("the protocol of the client is another one")).isNotEmpty();
        assertSecretOnlyAtDebug();
        assertClean();
    }

    /** TSRPC's envelope: service id, body. */
    private static byte[] withBody(int service, byte[] body) {
        ByteBuffer frame = ByteBuffer.allocate(5 + body.length);
        return frame.put(new byte[] {2, 0x29, (byte) service, 0x2c, (byte) body.length})
                .put(body)
                .array();
    }

    @ParameterizedTest
    @MethodSource("inputOfStrangers")
    void repliesThatCannotBeDecoded(String output) {
        for (boolean ws : new boolean[] {true, false}) {
            Server server = started(ws);
            for (DataFormat format : DataFormat.values()) {
                Frame frame = format == DataFormat.JSON
                        ? new Frame.Text(output)
                        : new Frame.Binary(output.getBytes(StandardCharsets.UTF_8));
                server.flows().preSendDataFlow().push(sending -> sending.withData(frame));
                converse(server, client(server, format));
            }
        }
        assertSecretOnlyAtDebug();
        assertClean();
    }

    // --- what is around content ----------------------------------------------------------------------------------

    @Test
    void headsOfHandshakesAndRequests() throws Exception {
        WsServer ws = WsServer.builder(SuiteProtocol.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .allowedOrigins("https://chat.example.com")
                .build();
        HttpServer http = HttpServer.builder(SuiteProtocol.PROTO)
                .port(0)
                .json(true)
                .allowUnhandledApis(true)
                .build();
        open.add(ws);
        open.add(http);
        ws.start();
        http.start();
        String evil = "\u001b[31m\u0085FORGED\u0007";
        String handshake = "GET /%s HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "X-Forwarded-For: " + evil + "\r\nOrigin: http://" + evil + "\r\n\r\n";
        exchange(ws.port(), handshake.replace("%s", evil));
        exchange(ws.port(), handshake.replace("%s", ""));
        exchange(ws.port(), evil + "\r\n\r\n");
        exchange(ws.port(), "GET " + evil + evil + "\r\n" + evil + "\r\n\r\n");
        exchange(
                http.port(),
                "POST /%0aFORGED%1b?%0aFORGED HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\nX-Forwarded-For: " + evil + "\r\nContent-Length: 2\r\n\r\n{}");
        exchange(http.port(), "GET " + evil + " HTTP/1.1\r\n" + evil + "\r\n\r\n");

        assertThat(log.entriesWith("which is not allowed")).isNotEmpty();
        assertClean();
    }

    private static void exchange(int port, String raw) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
    }

    /** A server that answers whatever comes with something that is no answer, for clients of both kinds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 \u001b[31mFORGED\u0007\r\nX: \u0085\r\n\r\n",
                "\u001b[31mFORGED\u0007\n\nFORGED\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: \u001bFORGED\r\nConnection: upgrade\r\n\r\n"
            })
    void answersThatAreNone(String answer) throws Exception {
        Thread answering;
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            answering = new Thread(() -> answerAll(listening, answer), "answers-that-are-none");
            answering.start();
            String address = "127.0.0.1:" + listening.getLocalPort();
            try (WsClient ws = WsClient.of(SuiteProtocol.PROTO, "ws://" + address, o -> o.connectTimeout(SHORT));
                    HttpClient http = HttpClient.of(SuiteProtocol.PROTO, "http://" + address, o -> o.timeout(SHORT))) {
                assertThat(ws.connect().join().isSucc()).isFalse();
                assertThat(http.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("x"))
                                .join()
                                .isSucc())
                        .isFalse();
            }
        }
        answering.join();
        assertClean();
    }

    private static void answerAll(ServerSocket listening, String answer) {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                assertThat(client.getInputStream().read(new byte[8192])).isPositive();
                client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                return; // the test has closed it
            }
        }
    }

    @Test
    void reasonsOfClosing() {
        AtomicBoolean byServer = new AtomicBoolean();
        Server server = started(true);
        server.flows().postDisconnectFlow().push(gone -> {
            throw failure(byServer.get(), gone.reason());
        });
        DuplexClient client = (DuplexClient) client(server, DataFormat.BINARY);
        client.flows().postDisconnectFlow().push(gone -> {
            throw failure(byServer.get(), gone.reason());
        });
        for (int i = 0; i < 2; i++) {
            assertThat(client.connect().join().isSucc()).isTrue();
            await().until(() -> !server.connections().isEmpty());
            if (i == 0) {
                client.disconnect(1000, EVIL).join();
            } else {
                server.connections().get(0).close(EVIL);
            }
            int logged = 2 * (i + 1);
            await().until(() -> log.entriesWith("postDisconnectFlow failed").size() == logged);
            await().until(() -> server.connections().isEmpty() && client.status() == ClientStatus.CLOSED);
            byServer.set(true);
        }
        assertClean();
    }

    /** Of another class for each of both: the same failure again might be left out. */
    private static RuntimeException failure(boolean byServer, @Nullable String reason) {
        return byServer ? new IllegalArgumentException(reason) : new IllegalStateException(reason);
    }
}
