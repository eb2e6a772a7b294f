package io.tsrpc.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.conformance.ConformanceServer;
import io.tsrpc.it.Difference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the conformance server makes of its command line, and what it tells whoever started it. */
class CommandLineTest {
    @Test
    void servesBothTransportsFromTheReadyLineUntilItsInputEnds() throws Exception {
        try (ServerProcess process = ServerProcess.start("--ws", "0", "--http", "0", "--json")) {
            ServerProcess.Ready ready = process.ready();
            assertThat(greeting(ready.http())).contains("Hello, a");
            try (WsSession socket = WsSession.open(ready.ws(), List.of("text"))) {
                socket.sendText("[\"a/Note\",{\"v\":[1]}]");
                assertThat(process.line()).isEqualTo("[\"msg\",\"a/Note\",[1]]");

                process.endInput();
                assertThat(socket.next()).isEqualTo(Map.of("close", 1000L, "reason", "Server stopped"));
            }
            assertThat(process.line()).isNull();
            assertThat(process.exitCode()).isZero();
        }
    }

    private static String greeting(int port) throws IOException {
        return HttpExchange.with(port, post("/Test")).text();
    }

    private static Recorded post(String path) {
        return post(path, Map.of("Content-Type", "application/json"));
    }

    private static Recorded post(String path, Map<String, String> headers) {
        return new Recorded(Map.of("method", "POST", "path", path, "headers", headers, "bodyText", "{\"name\":\"a\"}"));
    }

    @Test
    void tellsHowItIsUsedIfItDoesNotUnderstand() throws Exception {
        try (ServerProcess process = ServerProcess.start("--ws", "0", "--http", "0", "--jsn")) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.line()).isNull();
            assertThat(process.errors())
                    .startsWith(
                            "conformance-server: unknown option --jsn\nusage: conformance-server --ws PORT --http PORT");
        }
    }

    @Test
    void saysWhichPortItCannotHave() throws Exception {
        try (RunningServer running = RunningServer.start(List.of())) {
            String taken = Integer.toString(running.server().ws().port());
            try (ServerProcess process = ServerProcess.start("--ws", "0", "--http", taken)) {
                assertThat(process.exitCode()).isEqualTo(1);
                assertThat(process.line()).isNull();
                assertThat(process.errors())
                        .contains("conformance-server: Cannot listen on ")
                        .contains(taken);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --http 0                             | --ws is missing
            --ws 0                               | --http is missing
            --ws                                 | --ws needs a value
            --ws --http 0                        | --ws needs a value
            --ws 0 --http 0 --ws 1               | --ws is given twice
            --ws 0 --http 0 --json --json        | --json is given twice
            --ws 65536 --http 0                  | --ws must be a port from 0 to 65535, but is 65536
            --ws -1 --http 0                     | --ws must be a whole number of at most 9 digits, but is `-1`
            --ws 0 --http x                      | --http must be a whole number of at most 9 digits, but is `x`
            --ws 0 --http 0 --api-timeout 1.5    | --api-timeout must be a whole number of at most 9 digits, but is `1.5`
            --ws 0 --http 0 --cors-max-age 1e9   | --cors-max-age must be a whole number of at most 9 digits, but is `1e9`
            --ws 0 --http 0 3000                 | unknown option 3000
            --ws=0 --http=0                      | unknown option --ws=0
            """)
    void refusesWhatItDoesNotUnderstand(String line, String problem) {
        assertThatThrownBy(() -> ConformanceServer.of(note -> {}, line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void welcomesEveryWebSocketConnection() throws Exception {
        try (RunningServer server = RunningServer.start(List.of("--json", "--welcome"))) {
            int port = server.server().ws().port();
            try (WsSession text = WsSession.open(port, List.of("text"));
                    WsSession buffer = WsSession.open(port, List.of("buffer"))) {
                assertThat(text.next()).isEqualTo(Map.of("recvText", "[\"Chat\",{\"text\":\"welcome\"}]"));
                assertThat(buffer.next()).isEqualTo(Map.of("recvHex", "02280a01280777656c636f6d653102"));
            }
        }
    }

    @Test
    void settingsOfHttpReachItsServer() throws Exception {
        List<String> options = List.of(
                "--json", "--json-host-path", "api/v1", "--cors", "https://example.com", "--cors-max-age", "60");
        try (RunningServer server = RunningServer.start(options)) {
            HttpExchange actual = HttpExchange.with(
                    server.server().http().port(),
                    post("/api/v1/Test", Map.of("Content-Type", "application/json", "Origin", "https://example.com")));
            assertThat(actual.text()).contains("Hello, a");
            assertThat(HttpHeaders.compared(actual.headers()))
                    .contains("access-control-allow-origin: https://example.com", "access-control-max-age: 60");
        }
    }

    @Test
    void withoutOptionsItSpeaksNoJsonAndKeepsInnerErrorsToItself() throws Exception {
        try (RunningServer server = RunningServer.start(List.of())) {
            assertThat(greeting(server.server().http().port()))
                    .as(Difference.JSON_IS_OFF.text())
                    .contains("JSON mode is not enabled");
            try (WsSession socket = WsSession.open(server.server().ws().port(), List.of("buffer"))) {
                socket.sendHex("0329002c080128057468726f773101"); // Test {name: "throw"}
                assertThat(socket.next().toString()).doesNotContain("696e6e6572457272"); // "innerErr"
            }
        }
    }
}
