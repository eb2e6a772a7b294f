package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.testing.VectorHandlers;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.testing.Vectors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded exchange with TSRPC's HTTP server gets the same answer from ours. */
@Timeout(60) // a test that would wait for ever fails
class HttpVectorsTest {
    private static final String OWN_ENGINE_TEXT = "Input is not a valid JSON string: ";

    /** What cannot be the same, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "json-on/json/none-hangs", "a handler that came back may answer until the API timeout, which then answers",
            "json-on/json/throw-string", "Java throws nothing but exceptions",
            "json-on/json/bad-res", "a response of the wrong type cannot be written in Java",
            "no-inner-error/json/bad-res", "a response of the wrong type cannot be written in Java",
            "json-on/bin/bad-err", "an error whose message is no text cannot be written in Java",
            "json-on/json/bad-err", "an error whose message is no text cannot be written in Java",
            "flow/preApiReturnFlow-null-hangs", "tested in HttpServerTest: the connection does not stay open for ever");

    static Stream<Map<String, Object>> exchanges() {
        return Vectors.of("http.json").filter(vector -> !EXCEPTIONS.containsKey(name(vector)));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void isAnsweredAsRecorded(Map<String, Object> vector) throws Exception {
        HttpServer server = server(vector);
        VectorHandlers handlers = new VectorHandlers(server);
        addFlow(name(vector), server);
        server.start();
        try {
            assertSame(exchange(server, request(vector)), object(vector, "response"));
            for (Object expected : (List<?>) vector.getOrDefault("serverLog", List.of())) {
                assertThat(handlers.log().poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        } finally {
            handlers.release();
            server.stop();
        }
    }

    private static HttpServer server(Map<String, Object> vector) {
        Map<String, Object> options = Objects.requireNonNullElse(object(vector, "server"), Map.of("jsonEnabled", true));
        HttpServer.Builder builder = HttpServer.builder(VectorProto.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .json(Boolean.TRUE.equals(options.get("jsonEnabled")))
                .returnInnerError(!Boolean.FALSE.equals(options.get("returnInnerError")))
                .apiTimeout(Duration.ofMillis(name(vector).endsWith("slow-timeout") ? 50 : 10_000));
        if (options.get("jsonHostPath") instanceof String path) {
            builder.jsonHostPath(path);
        }
        if (options.get("cors") instanceof String origin) {
            builder.cors(origin);
        }
        if (options.get("corsMaxAge") instanceof Long seconds) {
            builder.corsMaxAge(Duration.ofSeconds(seconds));
        }
        return builder.build();
    }

    /** The flows behind the recordings of that name. */
    private static void addFlow(String name, HttpServer server) {
        switch (name) {
            case "flow/preApiCallFlow-error-then-null" ->
                server.flows().preApiCallFlow().push(call -> {
                    call.error("nologin", "NEED_LOGIN");
                    return null;
                });
            case "flow/preApiCallFlow-throws" ->
                server.flows().preApiCallFlow().push(call -> {
                    throw new IllegalStateException("flow boom");
                });
            case "flow/preApiReturnFlow-changes-return" ->
                server.flows().preApiReturnFlow().push(returning -> {
                    var test = Objects.requireNonNull(returning.as(VectorProto.TEST));
                    return test.withRet(io.tsrpc.ApiReturn.success(Map.of("reply", "changed")));
                });
            default -> {}
        }
    }

    private static Map<String, Object> request(Map<String, Object> vector) {
        Map<String, Object> recorded = object(vector, "request");
        return recorded != null
                ? recorded
                : Map.of(
                        "method", "POST",
                        "path", "/Test",
                        "headers", Map.of("Content-Type", "application/json"),
                        "bodyText", "{\"name\":\"a\"}");
    }

    @SuppressWarnings("unchecked") // headers are texts
    private static RawHttp.Reply exchange(HttpServer server, Map<String, Object> request) throws Exception {
        return RawHttp.exchange(
                server,
                text(request, "method"),
                text(request, "path"),
                (Map<String, String>) Objects.requireNonNull(request.get("headers")),
                body(request));
    }

    private static void assertSame(RawHttp.Reply actual, @Nullable Map<String, Object> recorded) {
        Map<String, Object> expected = Objects.requireNonNull(recorded);
        String text = (String) expected.getOrDefault("bodyText", "");
        boolean ownText = text.contains(OWN_ENGINE_TEXT);
        assertThat(actual.status()).isEqualTo(expected.get("status"));
        assertThat(headers(actual.headers(), ownText))
                .isEqualTo(headers((List<?>) Objects.requireNonNull(expected.get("headers")), ownText));
        if (ownText) {
            int start = text.indexOf(OWN_ENGINE_TEXT) + OWN_ENGINE_TEXT.length();
            assertThat(actual.text()).startsWith(text.substring(0, start)).endsWith("\"code\":\"INPUT_DATA_ERR\"}}");
        } else {
            assertThat(actual.body()).as(actual.text()).isEqualTo(body(expected));
        }
    }

    /** Names in small letters; without the date, which was not recorded, and our own name. */
    private static Set<String> headers(List<?> lines, boolean anyLength) {
        Set<String> headers = new TreeSet<>();
        for (Object line : lines) {
            String text = (String) line;
            int colon = text.indexOf(':');
            String name = text.substring(0, colon).toLowerCase(Locale.ROOT);
            if (name.equals("date") || name.equals("x-powered-by") || (name.equals("content-length") && anyLength)) {
                continue;
            }
            headers.add(name + text.substring(colon));
        }
        return headers;
    }

    private static byte[] body(Map<String, Object> message) {
        return message.get("bodyHex") instanceof String hex
                ? HexFormat.of().parseHex(hex)
                : text(message, "bodyText").getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Map<String, Object> vector) {
        return text(vector, "name");
    }

    private static String text(Map<String, Object> object, String name) {
        return (String) Objects.requireNonNull(object.get(name));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> object(Map<String, Object> vector, String name) {
        return (Map<String, Object>) vector.get(name);
    }
}
