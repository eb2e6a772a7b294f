package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that arrive faster at a client than their handler handles them. */
class MessageBacklogTest {
    private static final int LIMIT = 256 << 10;

    /** All rounds together are far larger than the limit, and smaller than what fits into 64 MiB. */
    private static final int ROUNDS = 200;

    private static final int MESSAGES = 200;
    private static final String CONTENT = "x".repeat(1_000);

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void isLimitedAlsoWhileCallsWaitForTheirReplies(DataFormat format) throws Exception {
        Gates gates = new Gates();
        try (WsServer server = WsServer.builder(SuiteProtocol.PROTO)
                        .port(0)
                        .json(true)
                        .implement(new SuiteApis(gates))
                        .implement(new UserApis())
                        .build();
                WsClient client = WsClient.of(
                        SuiteProtocol.PROTO,
                        "ws://localhost:" + started(server),
                        o -> o.json(format == DataFormat.JSON).maxUnhandledSize(LIMIT))) {
            CountDownLatch handling = new CountDownLatch(1);
            AtomicInteger handled = new AtomicInteger();
            client.listenMsg(SuiteProtocol.CHAT, msg -> {
                handling.await();
                handled.incrementAndGet();
            });
            assertThat(client.connect().join().isSucc()).isTrue();
            await().until(() -> !server.connections().isEmpty());
            Connection conn = server.connections().iterator().next();

            int sent = 0;
            ApiReturn<ApiEcho.Res> echo = null;
            for (int round = 0; round < ROUNDS && (echo == null || echo.isSucc()); round++) {
                for (int i = 0; i < MESSAGES; i++) {
                    sent += conn.sendMsg(SuiteProtocol.CHAT, new MsgChat("x", CONTENT))
                                    .isSucc()
                            ? 1
                            : 0;
                }
                echo = client.callApi(
                                SuiteProtocol.ECHO, new ApiEcho.Req("?"), CallOptions.timeout(Duration.ofSeconds(2)))
                        .join();
            }
            assertThat(echo).isNotNull();
            assertThat(echo.isSucc()).as("the client reads on").isFalse();

            handling.countDown();
            int all = sent;
            await().until(() -> handled.get() == all);
            assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("!"))
                            .join()
                            .isSucc())
                    .isTrue();
        }
    }

    private static int started(WsServer server) {
        server.start();
        return server.port();
    }
}
