package io.tsrpc.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.conformance.ConformanceServer;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.Difference;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded exchange with TSRPC's HTTP server goes the same way with ours. */
class HttpReplayTest {
    private static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";
    private static final String OWN_WORDS = "Input is not a valid JSON string: ";
    private static final String PERCENT_SIGNS = "json-on/json/percent-encoded-not-decoded";
    private static final String CALL_WITHOUT_ANSWER = "json-on/json/none-hangs";
    private static final String STOPPED_BY_FLOW = "flow/preApiReturnFlow-null-hangs";

    private static final Replay REPLAY = new Replay(
            "http.json",
            Map.ofEntries(
                    Map.entry("json-on/json/bad-json", Reason.JSON_PARSER_TEXT),
                    Map.entry("json-on/json/empty-body", Reason.JSON_PARSER_TEXT),
                    Map.entry("json-on/json/bom", Reason.JSON_PARSER_TEXT),
                    Map.entry(PERCENT_SIGNS, Difference.PERCENT_SIGNS),
                    Map.entry(CALL_WITHOUT_ANSWER, Difference.HANDLERS_WITHOUT_ANSWER),
                    Map.entry(STOPPED_BY_FLOW, Difference.HTTP_WITHOUT_ANSWER),
                    Map.entry("json-on/bin/bad-body", Difference.NAMED_PROPERTIES),
                    Map.entry("json-on/bin/validate-fail", Difference.NAMED_PROPERTIES),
                    Map.entry("json-on/get", Difference.PLAIN_HTTP),
                    Map.entry("json-on/get-json-type", Difference.PLAIN_HTTP),
                    Map.entry("json-on/head", Difference.PLAIN_HTTP),
                    Map.entry("json-on/put-json", Difference.PLAIN_HTTP),
                    Map.entry("json-on/bin/ok-get-body", Difference.PLAIN_HTTP),
                    Map.entry("json-on/post-text-plain", Difference.PLAIN_HTTP),
                    Map.entry("json-on/post-form", Difference.PLAIN_HTTP),
                    Map.entry("no-cors/options", Difference.ORIGINS),
                    Map.entry("cors-origin/json/ok", Difference.ORIGINS),
                    Map.entry("cors-origin/options", Difference.ORIGINS)));

    /** What the recordings of flows send. */
    private static final Recorded GREET_ME = new Recorded(Map.of(
            "method", "POST",
            "path", "/Test",
            "headers", Map.of("Content-Type", "application/json"),
            "bodyText", "{\"name\":\"a\"}"));

    private static final Servers SERVERS = new Servers();

    @AfterAll
    static void stop() {
        SERVERS.close();
        System.out.println("conformance: http " + REPLAY.summary("exchanges"));
    }

    static Stream<Recorded> equalOnes() {
        return REPLAY.equalOnes();
    }

    static Stream<Recorded> withParserText() {
        return REPLAY.exceptions(Reason.JSON_PARSER_TEXT);
    }

    @ParameterizedTest
    @MethodSource("equalOnes")
    void isAnsweredAsRecorded(Recorded recording) throws Exception {
        if (recording.has("request")) {
            assertSame(SERVERS.with(ServerOptions.of(recording)), recording.object("request"), recording);
        } else {
            try (RunningServer own =
                    RunningServer.start(ServerOptions.of(recording), server -> addFlow(recording.name(), server))) {
                assertSame(own, GREET_ME, recording);
            }
        }
        REPLAY.wasSame(recording);
    }

    private static void assertSame(RunningServer server, Recorded request, Recorded recording) throws Exception {
        HttpExchange actual = HttpExchange.with(server.server().http().port(), request);
        Recorded expected = recording.object("response");
        assertThat(actual.status()).isEqualTo(expected.text("status"));
        assertThat(HttpHeaders.compared(actual.headers())).isEqualTo(HttpHeaders.compared(expected.list("headers")));
        assertThat(actual.body()).as(actual.text()).isEqualTo(expected.body());
        server.assertNotes(recording.list("serverLog"));
    }

    /** The flows behind the recordings of that name. */
    private static void addFlow(String name, ConformanceServer server) {
        var flows = server.http().flows();
        switch (name) {
            case "flow/preApiCallFlow-error-then-null" ->
                flows.preApiCallFlow().push(call -> {
                    call.error("nologin", "NEED_LOGIN");
                    return null;
                });
            case "flow/preApiCallFlow-throws" ->
                flows.preApiCallFlow().push(call -> {
                    throw new IllegalStateException("flow boom");
                });
            case "flow/preApiReturnFlow-changes-return" ->
                flows.preApiReturnFlow().push(returning -> {
                    var test = Objects.requireNonNull(returning.as(ConformanceServices.TEST));
                    return test.withRet(ApiReturn.success(new ApiTest.Res("changed", null, null)));
                });
            default -> throw new AssertionError("An unknown flow: " + name);
        }
    }

    /** What our server answers to a recorded request. */
    private static HttpExchange exchange(Recorded recording) throws IOException {
        int port = SERVERS.with(ServerOptions.of(recording)).server().http().port();
        return HttpExchange.with(port, recording.object("request"));
    }

    @ParameterizedTest
    @MethodSource("withParserText")
    void saysInItsOwnWordsHowATextIsNoJson(Recorded recording) throws IOException {
        HttpExchange actual = exchange(recording);
        Recorded expected = recording.object("response");
        assertThat(actual.status()).isEqualTo(expected.text("status"));
        assertThat(HttpHeaders.comparedWithoutLength(actual.headers()))
                .isEqualTo(HttpHeaders.comparedWithoutLength(expected.list("headers")));
        assertThat(withoutOwnWords(actual.text())).isEqualTo(withoutOwnWords(expected.text("bodyText")));
    }

    private static String withoutOwnWords(String body) {
        int start = body.indexOf(OWN_WORDS) + OWN_WORDS.length();
        return body.substring(0, start) + body.substring(body.lastIndexOf("\",\"type\""));
    }

    static Stream<Recorded> plainHttp() {
        return REPLAY.exceptions(Difference.PLAIN_HTTP);
    }

    static Stream<Recorded> withOrigins() {
        return REPLAY.exceptions(Difference.ORIGINS);
    }

    @ParameterizedTest
    @MethodSource("plainHttp")
    void whatIsNoCallIsToldSo(Recorded recording) throws IOException {
        String status = exchange(recording).status();
        assertThat(status)
                .startsWith(
                        recording.object("request").text("method").equals("POST") ? "HTTP/1.1 415 " : "HTTP/1.1 405 ");
    }

    /** The recorded requests come from another page, or from none. */
    @ParameterizedTest
    @MethodSource("withOrigins")
    void onlyPagesThatAreAllowedAreToldSo(Recorded recording) throws IOException {
        HttpExchange actual = exchange(recording);
        assertThat(actual.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(HttpHeaders.compared(actual.headers())).noneMatch(line -> line.startsWith("access-control-"));
    }

    static Stream<Recorded> withoutAProperty() {
        return REPLAY.exceptions(Difference.NAMED_PROPERTIES);
    }

    @ParameterizedTest
    @MethodSource("withoutAProperty")
    void aPropertyThatIsMissingIsNamedBehindTheText(Recorded recording) throws IOException {
        HttpExchange actual = exchange(recording);
        Recorded expected = recording.object("response");
        assertThat(actual.status()).isEqualTo(expected.text("status"));
        assertThat(new String(expected.body(), UTF_8)).contains(BAD_BUFFER);
        assertThat(actual.text()).contains(BAD_BUFFER + " Missing required property `name`.", "INPUT_DATA_ERR");
    }

    @Test
    void thePathIsDecoded() throws IOException {
        Recorded recording = REPLAY.named(PERCENT_SIGNS);
        assertThat(recording.object("response").text("bodyText")).contains("Invalid URL path: /%54est");

        Recorded plain = REPLAY.named("json-on/json/ok");
        HttpExchange actual = exchange(recording);
        assertThat(actual.text()).isEqualTo(plain.object("response").text("bodyText"));
    }

    @Test
    void aCallThatItsHandlerLeavesWithoutAnswerTimesOut() throws IOException {
        Recorded recording = REPLAY.named(CALL_WITHOUT_ANSWER);
        assertThat(recording.object("response").text("noResponse")).isEqualTo("timeout");

        Recorded timeout = REPLAY.named("json-on/json/slow-timeout");
        int port = SERVERS.with(ServerOptions.of(timeout)).server().http().port();
        HttpExchange actual = HttpExchange.with(port, recording.object("request"));
        assertThat(actual.text()).isEqualTo(timeout.object("response").text("bodyText"));
    }

    @Test
    void aRequestWhoseAnswerAFlowStopsIsClosedInTheEnd() throws IOException {
        assertThat(REPLAY.named(STOPPED_BY_FLOW).object("response").text("noResponse"))
                .isEqualTo("timeout");

        try (HttpServer server = HttpServer.builder(ConformanceServices.PROTO)
                .port(0)
                .json(true)
                .allowUnhandledApis(true)
                .unansweredTimeout(Duration.ofMillis(1))
                .build()) {
            server.implementApi(ConformanceServices.TEST, call -> call.error("of no interest"));
            server.flows().preApiReturnFlow().push(returning -> null);
            server.start();
            HttpExchange actual = HttpExchange.with(server.port(), GREET_ME);
            assertThat(actual.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(HttpHeaders.compared(actual.headers())).contains("x-tsrpc-close-reason: No answer");
            assertThat(actual.body()).isEmpty();
        }
    }
}
