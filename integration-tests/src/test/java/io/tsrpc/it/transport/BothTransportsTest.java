package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.Server;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.SuiteWsClient;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One server on WebSocket and HTTP at once. */
class BothTransportsTest {
    private final WsServerTransport ws = WsServer.transport(options -> options.port(0));
    private final HttpServerTransport http = HttpServer.transport(options -> options.port(0));
    private final Server server = Server.builder(SuiteProtocol.PROTO)
            .json(true)
            .implement(new SuiteApis(new Gates()))
            .implement(new UserApis())
            .transport(ws)
            .transport(http)
            .build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SuiteWsClient wsClient(DataFormat format) {
        return SuiteClient.ws("ws://127.0.0.1:" + ws.port(), options -> options.json(format == DataFormat.JSON));
    }

    private SuiteClient httpClient(DataFormat format) {
        return SuiteClient.over(HttpClient.of(
                SuiteProtocol.PROTO,
                "http://127.0.0.1:" + http.port(),
                options -> options.json(format == DataFormat.JSON)));
    }

    @ParameterizedTest
    @EnumSource
    void bothHaveTheSameHandlersAndFlows(DataFormat format) {
        Set<Server> servers = ConcurrentHashMap.newKeySet();
        server.flows().preApiCallFlow().push(call -> {
            servers.add(call.conn().server());
            return call;
        });
        try (SuiteWsClient overWs = wsClient(format);
                SuiteClient overHttp = httpClient(format)) {
            overWs.connect().join();
            ApiEcho.Req req = new ApiEcho.Req("hello");

            assertThat(overWs.echo(req).join()).isEqualTo(ApiReturn.success(new ApiEcho.Res("hello")));
            assertThat(overHttp.echo(req).join()).isEqualTo(ApiReturn.success(new ApiEcho.Res("hello")));
            assertThat(servers).containsExactly(server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatComesByHttpReachesWebSocketClients(DataFormat format) throws InterruptedException {
        server.listenMsg(SuiteProtocol.CHAT, call -> server.broadcastMsg(SuiteProtocol.CHAT, call.msg()));
        BlockingQueue<MsgChat> arrived = new LinkedBlockingQueue<>();
        try (SuiteWsClient overWs = wsClient(format);
                SuiteClient overHttp = httpClient(format)) {
            overWs.listenMsg(SuiteProtocol.CHAT, arrived::add);
            overWs.connect().join();
            // a call on it has been answered: the server knows the connection
            overWs.echo(new ApiEcho.Req("hello")).join();
            overHttp.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", "hi"))
                    .toCompletableFuture()
                    .join();

            assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(new MsgChat("Ann", "hi"));
            List<Connection> connections = server.connections();
            assertThat(connections).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothStopWithTheServer(DataFormat format) {
        try (SuiteWsClient overWs = wsClient(format);
                SuiteClient overHttp = httpClient(format)) {
            overWs.connect().join();
            server.stop();

            assertThat(overWs.connect().join().isSucc()).isFalse();
            assertThat(overHttp.echo(new ApiEcho.Req("hello")).join().isSucc()).isFalse();
        }
    }
}
