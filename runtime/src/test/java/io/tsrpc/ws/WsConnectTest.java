package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How connections begin and end. */
@Timeout(30)
class WsConnectTest {
    private ScriptedServer server;
    private WsClient client;

    @BeforeEach
    void start() throws InterruptedException {
        server = ScriptedServer.started();
        client = WsClient.of(VectorProto.PROTO, server.url());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void connectingSucceedsAndChangesTheStatus() {
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(client.connect().join()).isEqualTo(ConnectResult.success());
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
    }

    @Test
    void connectingAgainIsASuccessAndMakesNoSecondConnection() throws InterruptedException {
        client.connect().join();
        assertThat(client.connect().join().isSucc()).isTrue();
        server.connection();
        assertThat(server.getConnections()).hasSize(1);
    }

    @Test
    void whileConnectingTheSameFutureIsReturned() throws IOException {
        try (ServerSocket mute = mute()) {
            WsClient waiting = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + mute.getLocalPort());
            TsrpcFuture<ConnectResult> first = waiting.connect();
            assertThat(waiting.connect() == first).isTrue();
            assertThat(waiting.status()).isEqualTo(ClientStatus.OPENING);
            waiting.disconnect().join();
            assertThat(first.join().isSucc()).isFalse();
            assertThat(waiting.status()).isEqualTo(ClientStatus.CLOSED);
        }
    }

    @Test
    void aRefusedConnectionIsAFailureInTsrpcsWords() throws IOException {
        int port = freePort();
        WsClient refused = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + port);
        assertThat(refused.connect().join().errMsg())
                .isEqualTo("Failed to connect to WebSocket server: ws://127.0.0.1:" + port);
        assertThat(refused.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket mute = mute()) {
            WsClient waiting = WsClient.of(
                    VectorProto.PROTO,
                    "ws://127.0.0.1:" + mute.getLocalPort(),
                    o -> o.connectTimeout(Duration.ofMillis(50)));
            assertThat(waiting.connect().join().isSucc()).isFalse();
        }
    }

    @Test
    void theSubprotocolSaysTheDataFormat() throws InterruptedException {
        client.connect().join();
        assertThat(server.connection().getProtocol().getProvidedProtocol()).isEqualTo("buffer");
        WsClient json = WsClient.of(VectorProto.PROTO, server.url(), o -> o.json(true));
        json.connect().join();
        assertThat(server.connection().getProtocol().getProvidedProtocol()).isEqualTo("text");
        json.close();
    }

    @Test
    void preConnectFlowMayAnswerItself() {
        client.flows().preConnectFlow().push(c -> c.withResult(ConnectResult.failure("not now")));
        assertThat(client.connect().join().errMsg()).isEqualTo("not now");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void aPreConnectFlowThatStopsOrThrowsFailsTheAttempt() {
        var stop = client.flows().preConnectFlow().push(c -> null);
        assertThat(client.connect().join()).isEqualTo(ConnectResult.failure("Canceled by preConnectFlow"));
        client.flows().preConnectFlow().remove(stop);
        client.flows().preConnectFlow().push(c -> {
            throw new IllegalStateException("a mistake in a flow");
        });
        ConnectResult thrown = client.connect().join();
        assertThat(thrown.errMsg()).isEqualTo("Canceled by preConnectFlow");
        ConnectFailure failure = Objects.requireNonNull(thrown.failure());
        assertThat(failure.code()).isEqualTo(ErrorCode.STOPPED_BY_FLOW);
        assertThat(failure.cause()).hasMessage("a mistake in a flow");
    }

    @Test
    void disconnectingTellsTheServerCodeAndReason() throws InterruptedException {
        client.connect().join();
        client.disconnect(3456, "bye").join();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(server.closing()).isEqualTo("3456 bye");
    }

    @Test
    void aLongReasonIsCutToWholeCharacters() throws InterruptedException {
        client.connect().join();
        client.disconnect(1000, "中".repeat(60)).join();
        assertThat(server.closing()).isEqualTo("1000 " + "中".repeat(41));
    }

    @Test
    void codesThatOnlyAProtocolMayUseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> client.disconnect(1006, ""));
    }

    @Test
    void disconnectingWithoutAConnectionIsDoneAtOnce() {
        assertThat(client.disconnect()).isCompleted();
    }

    @Test
    void afterDisconnectingTheClientMayConnectAgain() throws InterruptedException {
        client.connect().join();
        WebSocket first = server.connection();
        client.disconnect().join();
        assertThat(client.connect().join().isSucc()).isTrue();
        assertThat(server.connection()).isNotSameAs(first);
    }

    @Test
    void aServerThatDoesNotCloseIsLeftAfterASecond() throws Exception {
        try (RawServer raw = RawServer.started()) {
            WsClient hanging = WsClient.of(VectorProto.PROTO, raw.url());
            assertThat(hanging.connect().join().isSucc()).isTrue();
            hanging.disconnect().join();
            assertThat(hanging.status()).isEqualTo(ClientStatus.CLOSED);
            raw.awaitEndOfStream();
        }
    }

    @Test
    void postDisconnectFlowLearnsWhoEndedItAndWhy() throws InterruptedException {
        BlockingQueue<ClientFlows.Disconnected> ends = new LinkedBlockingQueue<>();
        client.flows().postDisconnectFlow().push(e -> {
            ends.add(e);
            return e;
        });
        client.connect().join();
        server.connection().close(1000, "kicked");
        assertThat(ends.take()).isEqualTo(new ClientFlows.Disconnected(1000, "kicked", false));
        client.connect().join();
        client.disconnect().join();
        assertThat(ends.take()).isEqualTo(new ClientFlows.Disconnected(1000, "", true));
    }

    @Test
    void postDisconnectFlowMayReconnect() throws InterruptedException {
        client.flows().postDisconnectFlow().push(e -> {
            client.connect().join();
            return e;
        });
        client.connect().join();
        server.connection().close();
        server.connection();
        await().until(() -> client.status() == ClientStatus.OPENED);
    }

    @Test
    void aFailedAttemptIsNoDisconnection() throws IOException {
        WsClient refused = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + freePort());
        CountDownLatch ended = new CountDownLatch(1);
        refused.flows().postDisconnectFlow().push(e -> {
            ended.countDown();
            return e;
        });
        refused.connect().join();
        assertThat(ended.getCount()).isEqualTo(1);
    }

    @Test
    void aClosedClientRefusesToConnect() {
        client.close();
        assertThat(client.connect().join().errMsg()).isEqualTo("The client is closed");
    }

    @Test
    void noThreadIsLeftBehind() {
        client.connect().join();
        client.disconnect().join();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("WebSocketConnectReadThread")
                                || name.startsWith("WebSocketWriteThread")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://my_service", "WS://127.0.0.1", "Ws://münchen.test", "ws://second.test"})
    void aHostMayHaveAnyNameThatIsKnown(String url) {
        try (WsClient named = WsClient.of(VectorProto.PROTO, url + ":" + server.getPort())) {
            assertThat(named.connect().join()).isEqualTo(ConnectResult.success());
        }
    }

    @Test
    void urlsOfOtherSchemesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WsClient.of(VectorProto.PROTO, "http://localhost"));
        assertThatIllegalArgumentException().isThrownBy(() -> WsClient.of(VectorProto.PROTO, "localhost"));
    }

    private static ServerSocket mute() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = mute()) {
            return socket.getLocalPort();
        }
    }
}
