package io.tsrpc.it.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.log.Topic;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for whoever runs a server lists the loggers, and a server says where it listens. */
class LoggersTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(io\\.tsrpc[\\w.]*)` \\| .+ \\|$", Pattern.MULTILINE);

    @Test
    void thePageListsEveryLoggerOfTheCode() throws IOException {
        String page = Files.readString(Path.of("../docs/operations.md"));
        List<String> listed = ROW.matcher(page)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Stream.of(Topic.values()).map(Topic::logger).toList());
    }

    @Test
    void everyServerThatListensSaysSo() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                WsServer ws = WsServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .allowUnhandledApis(true)
                        .build();
                HttpServer http = HttpServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .allowUnhandledApis(true)
                        .build()) {
            ws.start();
            http.start();

            assertThat(log.entriesWith("Listening on")).hasSize(2);
            assertThat(log.entriesWith(":" + ws.port() + ", ws")).hasSize(1);
            assertThat(log.entriesWith(":" + http.port() + ", http")).hasSize(1);
        }
    }

    /** It serves requests as before, on other threads: nobody has to look at an executor. */
    @Test
    void aStoppedServerThatIsCalledDoesNotComplain() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                InnerServer server = InnerServer.builder(SuiteProtocol.PROTO)
                        .allowUnhandledApis(true)
                        .build()) {
            server.start();
            server.stop();

            assertThat(server.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("x"))
                            .join()
                            .err())
                    .isNotNull();
            assertThat(log.entriesWith("The executor")).isEmpty();
        }
    }
}
