package io.tsrpc.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tsrpc.ApiFuture;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client among servers that break RFC 6455. */
@Timeout(60)
class HostileServerTest {
    private static final String INTERIM = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n";

    static Stream<Arguments> violations() {
        byte[] masked = {(byte) 0x82, (byte) 0x81, 1, 2, 3, 4, 5};
        byte[] longForm = {(byte) 0x82, 126, 0, 1, 7};
        byte[] longerForm = {(byte) 0x82, 127, 0, 0, 0, 0, 0, 0, 0, 1, 7};
        return Stream.of(
                arguments("a masked frame", masked, 1002),
                arguments("a length in 16 bits that needs 7", longForm, 1002),
                arguments("a length in 64 bits that needs 7", longerForm, 1002),
                arguments("reserved bits", new byte[] {(byte) 0xc2, 0}, 1002),
                arguments("an unknown opcode", HostileServer.frame(3), 1002),
                arguments("a continuation of nothing", HostileServer.frame(0), 1002),
                arguments("a control frame in pieces", new byte[] {9, 0}, 1002),
                arguments("a close frame of one byte", HostileServer.frame(8, 3), 1002),
                arguments("a close code that must not be sent", HostileServer.frame(8, 3, 0xed), 1002),
                arguments("a close code without meaning", HostileServer.frame(8, 3, 0xe7), 1002),
                arguments("a close reason that is not UTF-8", HostileServer.frame(8, 3, 0xe8, 0xff), 1007),
                arguments("text that is not UTF-8", HostileServer.frame(1, 0xff), 1007),
                arguments("a message over the limit", new byte[] {(byte) 0x82, 127, 0, 0, 0, 1, 0, 0, 0, 0}, 1009));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void violationsAreClosedWithTheirCode(String name, byte[] frame, int code) throws Exception {
        BlockingQueue<ClientFlows.Disconnected> ends = new LinkedBlockingQueue<>();
        try (HostileServer server = HostileServer.sending(frame);
                WsClient client = server.client()) {
            client.flows().postDisconnectFlow().push(end -> {
                ends.add(end);
                return end;
            });
            assertThat(client.connect().join().isSucc()).isTrue();
            HostileServer.Received close = server.receive();
            assertThat(close.opcode()).isEqualTo(8);
            assertThat(close.closeCode()).isEqualTo(code);
            server.socket().close();
            assertThat(ends.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        }
    }

    /** The client waits for the close frame of a server that does not answer, and nobody has to wait with it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void aViolationEndsTheCallsBeforeTheConnectionIsClosed(String name, byte[] frame, int code) throws Exception {
        try (HostileServer server = HostileServer.sending();
                WsClient client = server.client()) {
            assertThat(client.connect().join().isSucc()).isTrue();
            ApiFuture<Map<String, Object>> call = client.callApi(VectorProto.TEST, Map.of("name", "a"));
            CompletableFuture<ClientStatus> statusThen =
                    call.thenApply(ret -> client.status()).toCompletableFuture();
            assertThat(server.receive().opcode()).isEqualTo(2);
            server.socket().getOutputStream().write(frame);
            HostileServer.Received close = server.receive();
            assertThat(close.closeCode()).isEqualTo(code);

            String why = new String(close.payload(), 2, close.payload().length - 2, UTF_8);
            assertThat(call.join().err())
                    .isEqualTo(TsrpcError.of(why, TsrpcErrorType.NETWORK_ERROR, ErrorCode.LOST_CONN));
            assertThat(statusThen.join()).isEqualTo(ClientStatus.CLOSING);
            assertThat(client.callApi(VectorProto.TEST, Map.of("name", "b"))
                            .join()
                            .err())
                    .isEqualTo(TsrpcError.of(
                            "WebSocket is not connected", TsrpcErrorType.CLIENT_ERROR, ErrorCode.WS_NOT_OPEN));
            TsrpcFuture<ConnectResult> again = client.connect(); // the server accepts no second client
            assertThat(client.status()).isEqualTo(ClientStatus.OPENING);
            client.disconnect().join();
            assertThat(again.join().isSucc()).isFalse();
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("another status", (HostileServer.Script) (client, accept) ->
                        client.getOutputStream().write(HostileServer.ascii("HTTP/1.1 403 Forbidden\r\n\r\n"))),
                arguments("a page", (HostileServer.Script) (client, accept) -> client.getOutputStream()
                        .write(HostileServer.ascii("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"))),
                arguments("no HTTP", (HostileServer.Script) (client, accept) ->
                        client.getOutputStream().write(HostileServer.ascii("SSH-2.0-OpenSSH_9.2\r\n\r\n"))),
                arguments("the answer to another key", (HostileServer.Script) (client, accept) ->
                        client.getOutputStream().write(HostileServer.response("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", ""))),
                arguments("an extension that was not offered", (HostileServer.Script)
                        (client, accept) -> client.getOutputStream()
                                .write(HostileServer.response(
                                        accept, "Sec-WebSocket-Extensions: permessage-deflate\r\n"))),
                arguments("a subprotocol that was not offered", (HostileServer.Script)
                        (client, accept) -> client.getOutputStream()
                                .write(HostileServer.response(accept, "Sec-WebSocket-Protocol: mqtt\r\n"))),
                arguments("a head without end", (HostileServer.Script) (client, accept) -> {
                    byte[] line = HostileServer.ascii("X-More: " + "x".repeat(1_000) + "\r\n");
                    client.getOutputStream().write(HostileServer.ascii("HTTP/1.1 101 Switching Protocols\r\n"));
                    for (int i = 0; i < 20; i++) {
                        client.getOutputStream().write(line);
                    }
                }),
                arguments("interim answers without end", (HostileServer.Script)
                        (client, accept) -> client.getOutputStream().write(HostileServer.ascii(INTERIM.repeat(17)))),
                arguments("lines that end in LF alone", (HostileServer.Script)
                        (client, accept) -> client.getOutputStream()
                                .write(HostileServer.ascii(
                                        "HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n"))),
                arguments("nothing", (HostileServer.Script) (client, accept) -> client.close()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatIsNoHandshakeIsNoConnection(String name, HostileServer.Script script) throws IOException {
        try (HostileServer server = new HostileServer(script);
                WsClient client = server.client()) {
            ConnectResult result = client.connect().join();
            assertThat(result.errMsg()).startsWith("Failed to connect to WebSocket server: ws://127.0.0.1:");
            assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        }
    }

    @Test
    void aHandshakeMayComeInPiecesWithAFrameBehindIt() throws Exception {
        byte[] ping = HostileServer.frame(9, 1, 2, 3);
        try (HostileServer server = new HostileServer((client, accept) -> {
                    client.setTcpNoDelay(true);
                    for (byte b : HostileServer.response(accept, "")) {
                        client.getOutputStream().write(b);
                    }
                    client.getOutputStream().write(ping);
                });
                WsClient client = server.client()) {
            assertThat(client.connect().join().isSucc()).isTrue();
            HostileServer.Received pong = server.receive();
            assertThat(pong.opcode()).isEqualTo(10);
            assertThat(pong.payload()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void interimAnswersMayComeBeforeAHandshake() throws Exception {
        try (HostileServer server = new HostileServer((client, accept) -> {
                    client.getOutputStream().write(HostileServer.ascii(INTERIM.repeat(16)));
                    client.getOutputStream().write(HostileServer.response(accept, ""));
                });
                WsClient client = server.client()) {
            assertThat(client.connect().join().errMsg()).isNull();
        }
    }

    @Test
    void aFloodOfPingsFillsNoMemoryAndTheLastIsAnswered() throws Exception {
        int pings = 200_000;
        try (HostileServer server = HostileServer.sending();
                WsClient client = server.client()) {
            assertThat(client.connect().join().isSucc()).isTrue();
            byte[] many = new byte[127 * 1_000];
            for (int i = 0; i < 1_000; i++) {
                many[i * 127] = (byte) 0x89;
                many[i * 127 + 1] = 125;
            }
            for (int i = 0; i < pings / 1_000; i++) {
                server.socket().getOutputStream().write(many); // the server reads nothing meanwhile
            }
            server.socket().getOutputStream().write(HostileServer.frame(9, 42));

            int pongs = 0;
            HostileServer.Received pong;
            do {
                pong = server.receive();
                pongs++;
            } while (pong.payload().length != 1);
            assertThat(pong.payload()).containsExactly(42);
            assertThat(pongs).isLessThan(pings);
        }
    }

    /** The writer of a TLS socket must not keep a timer, which ends the connection, from others. */
    @Test
    void aServerOverTlsThatStopsReadingIsLeftAndTimeoutsFireMeanwhile() throws Exception {
        try (HostileServer server = HostileServer.silentOverTls(Tls.localhost());
                WsClient client = WsClient.of(
                        VectorProto.PROTO,
                        server.url().replace("ws://127.0.0.1", "wss://localhost"),
                        o -> o.sslContext(Tls.localhost()).timeout(Duration.ofMillis(500)))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            Map<String, Object> large = Map.of("name", "x".repeat(1 << 20));
            List<ApiFuture<Map<String, Object>>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(client.callApi(VectorProto.TEST, large));
            }
            for (ApiFuture<Map<String, Object>> call : calls) {
                assertThat(call.join().isSucc()).isFalse();
            }
            ApiFuture<Map<String, Object>> last = client.callApi(VectorProto.TEST, large);
            client.disconnect().join();
            assertThat(last.join().isSucc()).isFalse();
            assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        }
    }

    @Test
    void aFrameThatIsAnnouncedAndDoesNotComeHarmsNothing() throws Exception {
        byte[] announced = {(byte) 0x82, 127, 0, 0, 0, 0, 3, 0, 0, 0, 1};
        try (HostileServer server = HostileServer.sending(announced);
                WsClient client = server.client()) {
            assertThat(client.connect().join().isSucc()).isTrue();
            client.disconnect().join();
            await().until(() -> client.status() == ClientStatus.CLOSED);
        }
    }
}
