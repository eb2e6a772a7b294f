package io.tsrpc.it.apitypes;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.apitypes.protocols.ApiDraw;
import io.tsrpc.it.apitypes.protocols.ApiTurn;
import io.tsrpc.it.apitypes.protocols.CanvasApi;
import io.tsrpc.it.apitypes.protocols.CanvasClient;
import io.tsrpc.it.apitypes.protocols.CanvasProtocol;
import io.tsrpc.it.apitypes.protocols.CanvasWsClient;
import io.tsrpc.it.apitypes.protocols.MsgChange;
import io.tsrpc.it.apitypes.protocols.users.ApiFind;
import io.tsrpc.it.apitypes.protocols.users.User;
import io.tsrpc.it.apitypes.protocols.users.UsersApi;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ApiTypesWithNpmTest {
    private static final String SERVICE_PROTO = Path.of(
                    "target/test-classes/META-INF/tsrpc/io.tsrpc.it.apitypes.protocols/serviceProto.ts")
            .toAbsolutePath()
            .toString();

    private static final class Canvas implements CanvasApi {
        @Override
        public ApiDraw.Res draw(ApiDraw.Req req, ApiCall<ApiDraw.Req, ApiDraw.Res> call) {
            if (req instanceof ApiDraw.Req.Circle circle) {
                return new ApiDraw.Res.Drawn((int) circle.radius(), Instant.ofEpochMilli(5));
            }
            ApiDraw.Req.Text text = (ApiDraw.Req.Text) req;
            return new ApiDraw.Res.Refused(text.text() + " in " + text.font().length + " bytes");
        }

        @Override
        public ApiTurn.Res turn(ApiTurn.Req req, ApiCall<ApiTurn.Req, ApiTurn.Res> call) {
            return new ApiTurn.Res(req == ApiTurn.Req.LEFT ? 0 : 90, req, null);
        }
    }

    private static final class Users implements UsersApi {
        @Override
        public ApiTurn.Req save(User req, ApiCall<User, ApiTurn.Req> call) {
            return req.mail().isPresent() ? ApiTurn.Req.RIGHT : ApiTurn.Req.LEFT;
        }

        @Override
        public User find(ApiFind.Req req, ApiCall<ApiFind.Req, User> call) {
            return new User(req.name(), Optional.of("m"));
        }
    }

    @ParameterizedTest
    @CsvSource({"binary, ws", "json, ws", "binary, http", "json, http"})
    void npmsClientsSpeakWithOurServer(String format, String scheme) {
        WsServerTransport ws = WsServer.transport(o -> o.port(0));
        HttpServerTransport http = HttpServer.transport(o -> o.port(0));
        try (Server server = Server.builder(CanvasProtocol.PROTO)
                        .json(true)
                        .implement(new Canvas())
                        .implement(new Users())
                        .transport(ws)
                        .transport(http)
                        .build();
                NodePeer npm = NodePeer.start("apitypes/client.js", SERVICE_PROTO)) {
            boolean isLong = scheme.equals("ws");
            CompletableFuture<MsgChange> received = new CompletableFuture<>();
            server.listenMsg(CanvasProtocol.CHANGE, call -> {
                received.complete(call.msg());
                var unused = isLong ? call.conn().sendMsg(CanvasProtocol.CHANGE, call.msg()) : null;
            });
            server.start();
            String port = String.valueOf(isLong ? ws.port() : http.port());
            assertThat(answer(npm, format + " " + scheme + "://127.0.0.1:" + port))
                    .isEqualTo("connected");

            assertThat(answer(npm, "api Draw { type: 'circle', radius: 7 }"))
                    .isEqualTo("{ id: 7, result: 'drawn', time: 1970-01-01T00:00:00.005Z }");
            assertThat(answer(npm, "api Draw { type: 'text', text: 'hi', font: new Uint8Array([1, 2]) }"))
                    .isEqualTo("{ result: 'refused', why: 'hi in 2 bytes' }");
            assertThat(answer(npm, "api Turn 0")).isEqualTo("[ 0, 0 ]");
            assertThat(answer(npm, "api Turn 1")).isEqualTo("[ 90, 1 ]");
            assertThat(answer(npm, "api users/Save { name: 'a' }")).isEqualTo("0");
            assertThat(answer(npm, "api users/Save { name: 'a', mail: 'm' }")).isEqualTo("1");
            assertThat(answer(npm, "api users/Find { name: ' a ' }")).isEqualTo("{ mail: 'm', name: 'a' }");
            assertThat(answer(npm, "msg Change { type: 'Drawn', id: 3, by: { name: 'a' } }"))
                    .isEqualTo(isLong ? "{ by: { name: 'a' }, id: 3, type: 'Drawn' }" : "undefined");
            assertThat(received.join()).isEqualTo(new MsgChange.Drawn(3, new User("a", Optional.empty())));
        }
    }

    private static String answer(NodePeer npm, String line) {
        npm.send(line);
        return npm.receive();
    }

    @ParameterizedTest(name = "json {0}")
    @ValueSource(booleans = {false, true})
    void ourClientsSpeakWithNpmsServers(boolean json) {
        try (NodePeer npm = NodePeer.start("apitypes/server.js", SERVICE_PROTO)) {
            String[] ports = npm.receive().split(" ", -1);
            try (CanvasClient client = CanvasClient.http("http://127.0.0.1:" + ports[0], o -> o.json(json))) {
                speak(client);
            }
            try (CanvasWsClient client = CanvasClient.ws("ws://127.0.0.1:" + ports[1], o -> o.json(json))) {
                assertThat(client.connect().join().isSucc()).isTrue();
                speak(client);
                CompletableFuture<MsgChange> back = new CompletableFuture<>();
                client.listenMsg(CanvasProtocol.CHANGE, back::complete);
                assertThat(client.sendMsg(new MsgChange.Erased()).join().isSucc())
                        .isTrue();
                assertThat(back.join()).isEqualTo(new MsgChange.Erased());
            }
        }
    }

    private static void speak(CanvasClient client) {
        assertThat(client.draw(new ApiDraw.Req.Circle(7)).join().orElseThrow())
                .isEqualTo(new ApiDraw.Res.Drawn(7, Instant.ofEpochMilli(5)));
        assertThat(client.draw(new ApiDraw.Req.Text("hi", new byte[2])).join().orElseThrow())
                .isEqualTo(new ApiDraw.Res.Refused("hi in 2 bytes"));
        assertThat(client.turn(ApiTurn.Req.LEFT).join().orElseThrow())
                .isEqualTo(new ApiTurn.Res(0, ApiTurn.Req.LEFT, null));
        assertThat(client.users().save(new User("a", Optional.empty())).join().orElseThrow())
                .isEqualTo(ApiTurn.Req.LEFT);
        assertThat(client.users().find(new ApiFind.Req("a")).join().orElseThrow())
                .isEqualTo(new User("a", Optional.of("m")));
    }
}
