package io.tsrpc.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.Difference;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every recorded session with TSRPC's WebSocket server goes the same way with ours. */
class WsReplayTest {
    private static final String OWN_WORDS = "Input is not a valid JSON string: ";
    private static final String NO_JSON = "text/empty-frame";
    private static final String CALL_WITHOUT_ANSWER = "text/none-no-answer-until-timeout";
    private static final String LONG_REASON = "text/long-error-reason-over-123-bytes";
    private static final String UNKNOWN_API = "text/unknown-api";
    private static final String INVALID_TEXT = "text/validate-fail";
    private static final String INVALID_BINARY = "buffer/validate-fail";
    private static final Map<String, Object> HANGS_UP = Map.of("close", 1006L, "reason", "");

    private static final Replay REPLAY = new Replay(
            "ws.json",
            Map.of(
                    NO_JSON, Reason.JSON_PARSER_TEXT,
                    CALL_WITHOUT_ANSWER, Difference.HANDLERS_WITHOUT_ANSWER,
                    LONG_REASON, Difference.LONG_CLOSE_REASONS,
                    UNKNOWN_API, Difference.INVALID_CALLS,
                    INVALID_TEXT, Difference.INVALID_CALLS,
                    INVALID_BINARY, Difference.INVALID_CALLS));

    private static final Servers SERVERS = new Servers();

    @AfterAll
    static void stop() {
        SERVERS.close();
        System.out.println("conformance: ws " + REPLAY.summary("sessions"));
    }

    static Stream<Recorded> equalOnes() {
        return REPLAY.equalOnes();
    }

    @ParameterizedTest
    @MethodSource("equalOnes")
    void goesAsRecorded(Recorded session) throws Exception {
        switch (session.name()) {
            case "server-stop" -> {
                try (RunningServer own = RunningServer.start(ServerOptions.of(session))) {
                    replay(session, own);
                }
            }
            case "conn-close-in-postConnect" -> {
                try (RunningServer own = RunningServer.start(
                        ServerOptions.of(session),
                        server -> server.ws().flows().postConnectFlow().push(conn -> {
                            conn.close("no entry");
                            return conn;
                        }))) {
                    replay(session, own);
                }
            }
            default -> replay(session, SERVERS.with(ServerOptions.of(session)));
        }
        REPLAY.wasSame(session);
    }

    private static void replay(Recorded session, RunningServer server) throws Exception {
        try (WsSession socket = open(session, server)) {
            for (Recorded event : session.objectList("events")) {
                replay(event, socket, server);
            }
            server.assertNotes(session.list("serverMsgLog"));
        }
    }

    private static WsSession open(Recorded session, RunningServer server) {
        WsSession socket = WsSession.open(server.server().ws().port(), session.list("subprotocols"));
        assertThat(socket.subprotocol()).isEqualTo(session.object("handshake").get("protocol"));
        return socket;
    }

    private static void replay(Recorded event, WsSession socket, RunningServer server) throws Exception {
        if (event.has("sendText")) {
            socket.sendText(event.text("sendText"));
        } else if (event.has("sendHex")) {
            socket.sendHex(event.text("sendHex"));
        } else if (event.properties().equals(HANGS_UP)) {
            assertNothingElseHasCome(socket);
        } else {
            if ("Server stopped".equals(event.get("reason"))) {
                server.server().ws().stop();
            }
            assertThat(socket.next()).isEqualTo(event.properties());
        }
    }

    /** A heartbeat is answered at once, behind what was sent before. */
    private static void assertNothingElseHasCome(WsSession socket) throws InterruptedException {
        socket.sendHex("00");
        assertThat(socket.next()).isEqualTo(Map.of("recvHex", "00"));
    }

    @Test
    void saysInItsOwnWordsHowATextIsNoJson() throws Exception {
        Recorded close = closeOf(NO_JSON);
        assertThat(close.get("close")).isEqualTo(1000L);
        assertThat(close.text("reason")).startsWith(OWN_WORDS);
        assertThat(REPLAY.named(NO_JSON).objectList("events").get(1).text("reason"))
                .startsWith(OWN_WORDS);
    }

    @Test
    void aReasonThatIsTooLongIsCut() throws Exception {
        Recorded session = REPLAY.named(LONG_REASON);
        try (WsSession socket = open(session, SERVERS.with(ServerOptions.of(session)))) {
            String asMessage =
                    session.objectList("events").get(0).text("sendText").replace(",1]", "]");
            socket.sendText(asMessage);
            String reason = new Recorded(socket.next()).text("reason");
            assertThat(reason).startsWith("Invalid msg path: NNNN");
            assertThat(reason.getBytes(UTF_8)).hasSize(123);
        }
    }

    /** Replays what a recording begins with; this is what comes then. */
    private static Recorded closeOf(String name) throws Exception {
        Recorded session = REPLAY.named(name);
        try (WsSession socket = open(session, SERVERS.with(ServerOptions.of(session)))) {
            replay(session.objectList("events").get(0), socket, SERVERS.with(ServerOptions.of(session)));
            return new Recorded(socket.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN_API, INVALID_TEXT})
    void anInvalidCallIsAnsweredWithTheReasonThatTsrpcClosesWith(String name) throws Exception {
        String reason = REPLAY.named(name).objectList("events").get(1).text("reason");
        assertThat(closeOf(name).text("recvText"))
                .endsWith(",{\"isSucc\":false,\"err\":{\"message\":\"" + reason
                        + "\",\"type\":\"ServerError\",\"code\":\"INPUT_DATA_ERR\"}},1]");
    }

    @Test
    void anInvalidCallIsAnsweredInBinaryToo() throws Exception {
        String reason = REPLAY.named(INVALID_BINARY).objectList("events").get(1).text("reason");
        String reply = closeOf(INVALID_BINARY).text("recvHex");
        assertThat(new String(HexFormat.of().parseHex(reply), UTF_8)).contains(reason, "INPUT_DATA_ERR");
        assertThat(reply).endsWith("3100" + "3501"); // service 0, call 1
    }

    @Test
    void aCallThatItsHandlerLeavesWithoutAnswerTimesOut() throws Exception {
        Recorded session = REPLAY.named(CALL_WITHOUT_ANSWER);
        List<Recorded> timeout = REPLAY.named("text/server-timeout").objectList("events");
        try (WsSession socket = open(session, SERVERS.with(ServerOptions.of(session)))) {
            socket.sendText(session.objectList("events").get(0).text("sendText"));
            assertThat(socket.next()).isEqualTo(timeout.get(1).properties());
        }
    }
}
