package io.tsrpc.it.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.Link;
import io.tsrpc.it.refusal.lenient.LenientProtocol;
import io.tsrpc.it.refusal.lenient.MsgPage;
import io.tsrpc.it.refusal.lenient.Page;
import io.tsrpc.it.refusal.protocols.StrictProtocol;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is answered to a message: its connection ends, with a code that says why. */
@Timeout(60)
class RefusedMessageTest {
    @ParameterizedTest
    @CsvSource({
        "false, argument, 1008, 'Property `page`: The value is not valid.'",
        "true, argument, 1008, 'Property `page`: The value is not valid.'",
        "false, code, 1008, No such page",
        "true, code, 1008, No such page",
        "false, told, 1008, 'Property `page`: It must not be told.'",
        "true, told, 1008, 'Property `page`: It must not be told.'",
        "false, error, 1011, Internal Server Error",
        "true, error, 1011, Internal Server Error",
    })
    void closesTheConnection(boolean json, String name, int code, String reason) throws Exception {
        CompletableFuture<ClientFlows.Disconnected> end = new CompletableFuture<>();
        try (WsServer server = WsServer.builder(StrictProtocol.PROTO)
                        .port(0)
                        .json(true)
                        .allowUnhandledApis(true)
                        .build();
                WsClient client = connected(server, json)) {
            client.flows().postDisconnectFlow().push(gone -> {
                end.complete(gone);
                return gone;
            });
            client.sendMsg(LenientProtocol.PAGE_MSG, new MsgPage(new Page(name)))
                    .join();
            assertThat(end.get()).isEqualTo(new ClientFlows.Disconnected(code, reason, false));
        }
    }

    private static WsClient connected(WsServer server, boolean json) {
        server.start();
        WsClient client = WsClient.of(LenientProtocol.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.json(json));
        assertThat(client.connect().join().isSucc()).isTrue();
        return client;
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY, argument, Property `page`: The value is not valid.",
        "JSON, argument, Property `page`: The value is not valid.",
        "BINARY, uncodable, Internal Server Error",
        "JSON, uncodable, Internal Server Error",
    })
    void overHttpItHasAReply(DataFormat format, String name, String message) {
        try (Link link = new Link(Link.Transport.HTTP, format)) {
            Server server = link.server(StrictProtocol.PROTO, options -> {});
            assertThat(server).isInstanceOf(HttpServer.class);
            server.start();
            String error = Objects.requireNonNull(link.client(server, LenientProtocol.PROTO)
                    .sendMsg(LenientProtocol.PAGE_MSG, new MsgPage(new Page(name)))
                    .join()
                    .errMsg());
            assertThat(error).isEqualTo(message);
        }
    }

    /** The reply has nothing but a header then, which says that the message was not accepted. */
    @ParameterizedTest
    @CsvSource({"BINARY, false, Too many of these", "JSON, false, Too many of these", "BINARY, true, No answer"})
    void overHttpItFailsIfTheServerClosesInstead(DataFormat format, boolean isDropped, String reason) {
        try (HttpServer server = HttpServer.builder(StrictProtocol.PROTO)
                        .port(0)
                        .allowUnhandledApis(true)
                        .unansweredTimeout(Duration.ofMillis(1))
                        .build();
                HttpClient client = client(server, format)) {
            server.flows().preRecvDataFlow().push(received -> {
                if (!isDropped) {
                    received.conn().close("Too many of these");
                }
                return null;
            });
            SendResult sent = client.sendMsg(LenientProtocol.PAGE_MSG, new MsgPage(new Page("7")))
                    .join();
            TsrpcError err = Objects.requireNonNull(sent.err());
            assertThat(err.message()).isEqualTo(reason);
            assertThat(err.type()).isEqualTo(TsrpcErrorType.NETWORK_ERROR);
            assertThat(err.hasCode(ErrorCode.LOST_CONN)).isTrue();
            assertThat(err.extra()).containsEntry("closeReason", reason);
        }
    }

    private static HttpClient client(HttpServer server, DataFormat format) {
        server.start();
        return HttpClient.of(
                LenientProtocol.PROTO, "http://127.0.0.1:" + server.port(), o -> o.json(format == DataFormat.JSON));
    }
}
