package io.tsrpc.it.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiCall;
import io.tsrpc.it.later.protocols.ApiQuick;
import io.tsrpc.it.later.protocols.ApiSlow;
import io.tsrpc.it.later.protocols.LaterApi;
import io.tsrpc.it.later.protocols.LaterProtocol;
import io.tsrpc.ws.WsServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A call whose answer nobody waits for, because its connection has ended, is no fault of the user's code. */
class CancelledAnswersTest {
    /** Throws its caller out, and would answer later. */
    private static final class Rude implements LaterApi {
        @Override
        public ApiQuick.Res quick(ApiQuick.Req req, ApiCall<ApiQuick.Req, ApiQuick.Res> call) {
            return new ApiQuick.Res(req.text());
        }

        @Override
        public CompletionStage<ApiSlow.Res> slow(ApiSlow.Req req, ApiCall<ApiSlow.Req, ApiSlow.Res> call) {
            call.conn().close("go");
            return new CompletableFuture<>();
        }
    }

    /** A client that does not answer a close frame: the connection is closing for a while. */
    private static final class Silent implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            return new CompletableFuture<>();
        }
    }

    @Test
    void isLoggedBelowInfoWhileItsConnectionIsClosing() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.DEBUG);
                WsServer server = WsServer.builder(LaterProtocol.PROTO)
                        .port(0)
                        .json(true)
                        .implement(new Rude())
                        .build()) {
            server.start();
            WebSocket socket = call(server, LaterProtocol.SLOW.name());

            await().until(() ->
                    log.text().contains("CancellationException") || log.text().contains("was cancelled"));
            assertThat(log.entriesWith("was cancelled"))
                    .extracting(CapturedLog.Entry::level)
                    .containsExactly("DEBUG");
            assertThat(log.entries()).extracting(CapturedLog.Entry::level).doesNotContain("ERROR", "WARN");
            socket.abort();
        }
    }

    @Test
    void whoThrowsItsCallerOutInsteadOfAnAnswerIsNotTooSlow() throws Exception {
        try (CapturedLog log = new CapturedLog(CapturedLog.DEBUG);
                WsServer server = WsServer.builder(LaterProtocol.PROTO)
                        .port(0)
                        .json(true)
                        .allowUnhandledApis(true)
                        .apiTimeout(Duration.ofMillis(50))
                        .build()) {
            server.implementApi(LaterProtocol.QUICK, call -> call.conn().close("go"));
            server.start();
            WebSocket socket = call(server, LaterProtocol.QUICK.name());

            await().until(() -> log.text().contains("was not answered"));
            assertThat(log.entries()).extracting(CapturedLog.Entry::level).doesNotContain("ERROR", "WARN");
            socket.abort();
        }
    }

    private static WebSocket call(WsServer server, String api) {
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port()), new Silent())
                .join();
        socket.sendText("[\"" + api + "\",{\"text\":\"a\"},1]", true).join();
        return socket;
    }
}
