package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.VectorHandlers;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.testing.Vectors;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded session with TSRPC's WebSocket server goes the same way with ours, byte for byte. */
class WsVectorsTest {
    private static final String OWN_ENGINE_TEXT = "Input is not a valid JSON string: ";

    /** What cannot or must not be the same, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "text/errors", "one of its answers has a response of the wrong type, which cannot be written in Java",
            "text/long-error-reason-over-123-bytes", "a fault of the original: ours closes, tested in WsClosingTest");

    static Stream<Map<String, Object>> sessions() {
        return Vectors.of("ws.json").filter(session -> !EXCEPTIONS.containsKey(name(session)));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void goesAsRecorded(Map<String, Object> session) throws Exception {
        WsServer server = server(session);
        VectorHandlers handlers = new VectorHandlers(server);
        addFlow(name(session), server);
        server.start();
        try (RawSocket socket = new RawSocket(server)) {
            List<?> offered = list(session, "subprotocols");
            RawSocket.Handshake handshake = socket.shakeHands(offered.toArray(String[]::new));
            assertThat(handshake.header("sec-websocket-protocol"))
                    .isEqualTo(handshake(session).get("protocol"));
            assertThat(handshake.header("sec-websocket-extensions")).isNull();
            for (Object event : list(session, "events")) {
                replay(object(event), socket, server);
            }
            for (Object expected : list(session, "serverMsgLog")) {
                assertThat(handlers.log().poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        } finally {
            handlers.release();
            server.stop();
        }
    }

    private static WsServer server(Map<String, Object> session) {
        Map<String, Object> options = object(session.get("server"));
        WsServer.Builder builder = WsServer.builder(VectorProto.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .json(Boolean.TRUE.equals(options.get("jsonEnabled")))
                .returnInnerError(true)
                .apiTimeout(Duration.ofMillis(name(session).endsWith("server-timeout") ? 50 : 10_000));
        if (options.get("heartbeatWaitTime") instanceof Long millis) {
            builder.heartbeatWaitTime(Duration.ofMillis(millis));
        }
        return builder.build();
    }

    /** The flows behind the recordings of that name. */
    private static void addFlow(String name, WsServer server) {
        if (name.startsWith("server-push-before-type-known")) {
            server.flows().postConnectFlow().push(conn -> {
                var unused = conn.sendMsg(VectorProto.CHAT, Map.of("text", "welcome"));
                return conn;
            });
        }
        if (name.equals("conn-close-in-postConnect")) {
            server.flows().postConnectFlow().push(conn -> {
                conn.close("no entry");
                return conn;
            });
        }
    }

    private static void replay(Map<String, Object> event, RawSocket socket, WsServer server) throws IOException {
        if (event.get("sendText") instanceof String text) {
            socket.sendText(text);
        } else if (event.get("sendHex") instanceof String hex) {
            socket.sendBinary(HexFormat.of().parseHex(hex));
        } else if (event.get("recvText") instanceof String text) {
            assertThat(socket.receive().text()).isEqualTo(text);
        } else if (event.get("recvHex") instanceof String hex) {
            assertThat(HexFormat.of().formatHex(socket.receive().payload())).isEqualTo(hex);
        } else if (!Objects.equals(event.get("close"), 1006L)) {
            assertCloses(event, socket, server);
        }
    }

    private static void assertCloses(Map<String, Object> event, RawSocket socket, WsServer server) throws IOException {
        String reason = (String) Objects.requireNonNull(event.get("reason"));
        if (reason.equals("Server stopped")) {
            new Thread(server::stop).start();
        }
        RawSocket.Received close = socket.receive();
        assertThat(close.opcode()).isEqualTo(RawSocket.CLOSE);
        assertThat((long) close.closeCode()).isEqualTo(event.get("close"));
        if (reason.startsWith(OWN_ENGINE_TEXT)) {
            assertThat(close.closeReason()).startsWith(OWN_ENGINE_TEXT);
        } else {
            assertThat(close.closeReason()).isEqualTo(reason);
        }
        socket.sendClose(close.closeCode());
        socket.awaitEnd();
    }

    private static String name(Map<String, Object> session) {
        return (String) Objects.requireNonNull(session.get("name"));
    }

    private static Map<String, Object> handshake(Map<String, Object> session) {
        return object(session.get("handshake"));
    }

    private static List<?> list(Map<String, Object> object, String property) {
        return (List<?>) Objects.requireNonNullElse(object.get(property), List.of());
    }

    @SuppressWarnings("unchecked") // it is an object
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
