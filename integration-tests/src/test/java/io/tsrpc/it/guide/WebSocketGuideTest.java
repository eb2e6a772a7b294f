package io.tsrpc.it.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ConnectResult;
import io.tsrpc.MsgHandler;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcException;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.SuiteWsClient;
import io.tsrpc.it.protocols.user.ApiLogin;
import io.tsrpc.it.protocols.user.ApiLogout;
import io.tsrpc.it.protocols.user.UserApi;
import io.tsrpc.ws.WsServer;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TSRPC's guide to WebSocket services, told in Java: each thing in it is one test. */
class WebSocketGuideTest {
    private final WsServer server = WsServer.builder(SuiteProtocol.PROTO)
            .port(0)
            .json(true)
            .implement(new Users())
            .allowUnhandledApis(true)
            .build();

    /** The handlers of the folder {@code user}. */
    static final class Users implements UserApi {
        @Override
        public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
            if (!req.username().equals("admin") || !req.password().equals("admin")) {
                throw new TsrpcException("Wrong password");
            }
            return new ApiLogin.Res("token", new ApiLogin.User("admin", null, Instant.EPOCH));
        }

        @Override
        public ApiLogout.Res logout(ApiLogout.Req req, ApiCall<ApiLogout.Req, ApiLogout.Res> call) {
            return new ApiLogout.Res();
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private String url() {
        return "ws://127.0.0.1:" + server.port();
    }

    private SuiteWsClient connected() {
        SuiteWsClient client = SuiteClient.ws(url());
        int before = server.connections().size();
        assertThat(client.connect().join().isSucc()).isTrue();
        await().until(() -> server.connections().size() > before); // the client hears of the connection first
        return client;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T item = queue.poll(60, TimeUnit.SECONDS);
        assertThat(item).as("something within a minute").isNotNull();
        return item;
    }

    // --- WebSocket API -------------------------------------------------------------------------------------------

    @Test
    void theSameApiRunsOverWebSocketAndHttp() {
        try (HttpServer http = HttpServer.builder(SuiteProtocol.PROTO)
                .port(0)
                .json(true)
                .implement(new Users())
                .allowUnhandledApis(true)
                .build()) {
            http.start();
            try (SuiteWsClient ws = SuiteClient.ws(url(), o -> o.json(true));
                    SuiteClient overHttp = SuiteClient.http("http://127.0.0.1:" + http.port(), o -> o.json(true))) {
                ws.connect().join();
                ApiLogin.Req req = new ApiLogin.Req("admin", "admin");
                ApiReturn<ApiLogin.Res> ret = ws.user().login(req).join();
                assertThat(ret.orElseThrow().token()).isEqualTo("token");
                assertThat(overHttp.user().login(req).join()).isEqualTo(ret);
            }
        }
    }

    @Test
    void connectTellsWhetherItWorkedAndNeverThrows() {
        try (SuiteWsClient client = SuiteClient.ws(url())) {
            ConnectResult connected = client.connect().join();
            assertThat(connected.isSucc()).isTrue();
        }
        String nobody = "ws://127.0.0.1:1";
        try (SuiteWsClient client = SuiteClient.ws(nobody)) {
            ConnectResult refused = client.connect().join();
            assertThat(refused.isSucc()).isFalse();
            assertThat(refused.errMsg()).isEqualTo("Failed to connect to WebSocket server: " + nobody);
        }
    }

    @Test
    void postDisconnectFlowHearsOfALostConnection() throws Exception {
        try (SuiteWsClient client = connected()) {
            BlockingQueue<Boolean> manual = new LinkedBlockingQueue<>();
            client.flows().postDisconnectFlow().push(e -> {
                manual.add(e.isManual());
                return e;
            });
            server.stop();
            assertThat(next(manual)).isFalse();
        }
    }

    // --- real-time messages --------------------------------------------------------------------------------------

    @Test
    void aClientSendsAMessage() throws Exception {
        try (SuiteWsClient client = connected()) {
            BlockingQueue<MsgChat> heard = new LinkedBlockingQueue<>();
            server.listenMsg(SuiteProtocol.CHAT, call -> heard.add(call.msg()));
            client.sendMsg(new MsgChat("k8w", "I love TSRPC."));
            assertThat(next(heard)).isEqualTo(new MsgChat("k8w", "I love TSRPC."));
        }
    }

    @Test
    void theServerSendsToOneConnection() throws Exception {
        try (SuiteWsClient client = connected()) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            client.listenMsg(SuiteProtocol.CHAT, msg -> heard.add(msg.content()));
            server.connections()
                    .get(0)
                    .sendMsg(SuiteProtocol.CHAT, new MsgChat("System", "You are the first connection."));
            assertThat(next(heard)).isEqualTo("You are the first connection.");
        }
    }

    @Test
    void theServerBroadcasts() throws Exception {
        try (SuiteWsClient one = connected();
                SuiteWsClient two = connected()) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            one.listenMsg(SuiteProtocol.CHAT, msg -> heard.add(msg.content()));
            two.listenMsg(SuiteProtocol.CHAT, msg -> heard.add(msg.content()));
            server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("System", "This is a message to everyone."));
            assertThat(next(heard)).isEqualTo("This is a message to everyone.");
            assertThat(next(heard)).isEqualTo("This is a message to everyone.");
        }
    }

    @Test
    void theServerListensAndUnlistens() throws Exception {
        try (SuiteWsClient client = connected()) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            client.listenMsg(SuiteProtocol.CHAT, msg -> heard.add(msg.content()));
            MsgHandler<MsgChat> handler = call -> server.broadcastMsg(SuiteProtocol.CHAT, call.msg());
            server.listenMsg(SuiteProtocol.CHAT, handler);
            client.sendMsg(new MsgChat("k8w", "to everyone"));
            assertThat(next(heard)).isEqualTo("to everyone");

            server.unlistenMsg(SuiteProtocol.CHAT, handler);
            client.sendMsg(new MsgChat("k8w", "to nobody"));
            server.listenMsg(
                    SuiteProtocol.CHAT,
                    call -> heard.add("only the server: " + call.msg().content()));
            client.sendMsg(new MsgChat("k8w", "end"));
            String last = next(heard);
            assertThat(last).startsWith("only the server: ");
        }
    }

    @Test
    void aClientListensAndUnlistens() throws Exception {
        try (SuiteWsClient client = connected()) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            ClientMsgHandler<MsgChat> handler = msg -> heard.add("first " + msg.content());
            client.listenMsg(SuiteProtocol.CHAT, handler);
            server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("System", "1"));
            assertThat(next(heard)).isEqualTo("first 1");

            client.unlistenMsg(SuiteProtocol.CHAT, handler);
            Subscription second = client.listenMsg(SuiteProtocol.CHAT, msg -> heard.add("second " + msg.content()));
            server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("System", "2"));
            assertThat(next(heard)).isEqualTo("second 2");
            second.close();
        }
    }
}
