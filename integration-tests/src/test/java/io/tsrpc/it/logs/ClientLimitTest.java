package io.tsrpc.it.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client whose own limit ends its connection. */
class ClientLimitTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWarningSaysWhichLimit(boolean json) throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.INFO);
                WsServer server = WsServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .json(true)
                        .allowUnhandledApis(true)
                        .build()) {
            server.implementApi(
                    SuiteProtocol.ECHO,
                    call -> call.succ(new ApiEcho.Res(call.req().text() + "x".repeat(2_000))));
            server.start();
            String url = "ws://127.0.0.1:" + server.port();
            try (WsClient client = WsClient.of(
                    SuiteProtocol.PROTO,
                    url + "/?token=secret",
                    o -> o.json(json).maxMessageSize(json ? 1_000 : 999))) {
                assertThat(client.connect().join().failure()).isNull();
                assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("a"))
                                .join()
                                .isSucc())
                        .isFalse();
            }
            assertThat(log.entriesWith("maxMessageSize")).singleElement().satisfies(entry -> {
                assertThat(entry.level()).isEqualTo("WARN");
                assertThat(entry.line())
                        .endsWith("The connection to " + url + "/ is closed. A message is larger than "
                                + (json ? 1_000 : 999) + " bytes, the client's maxMessageSize");
            });
        }
    }
}
