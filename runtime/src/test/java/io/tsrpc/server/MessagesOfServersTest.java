package io.tsrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgMark;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.MsgSkipped;
import io.tsrpc.room.protocols.rt.RoomPosition;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.wire.ClientOutput;
import io.tsrpc.wire.Dialect;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only servers send about rooms is no message of a client: a server that passes messages on would pass on what was made up. */
@Timeout(60)
class MessagesOfServersTest {
    private static final ServiceProto PROTO = RoomsProtocol.addedTo(VectorProto.PROTO);
    private static final Pattern ALL = Pattern.compile(".*");
    private static final RoomPosition AT = new RoomPosition("e", 1);

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private record Forged<M>(MsgService<M> service, M msg) {
        void sendOn(DuplexClient client) {
            var unused = client.sendMsg(service, msg);
        }

        byte[] encoded() {
            return ClientOutput.message(new Dialect(DataFormat.BINARY, NullChecks.LOOSE), service, msg)
                    .content();
        }

        @Override
        public String toString() {
            return service.name();
        }
    }

    private static List<Forged<?>> all() {
        return List.of(
                new Forged<>(RoomsProtocol.JOINED, new MsgJoined("r", Optional.empty())),
                new Forged<>(RoomsProtocol.LEFT, new MsgLeft("r")),
                new Forged<>(RoomsProtocol.MARK, new MsgMark("r", AT)),
                new Forged<>(RoomsProtocol.LOST, new MsgLost("r", Optional.empty(), Optional.empty())),
                new Forged<>(RoomsProtocol.SKIPPED, new MsgSkipped("r", AT)),
                new Forged<>(RoomsProtocol.PRESENCE, new MsgPresence("r", List.of(), List.of("c1"), 1)));
    }

    private static Stream<Forged<?>> forged() {
        return all().stream();
    }

    @Test
    void theseAreAll() {
        assertThat(forged().map(Forged::toString))
                .containsExactlyInAnyOrderElementsOf(RoomsProtocol.SERVICES.stream()
                        .filter(MsgService.class::isInstance)
                        .map(Service::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aConnectionThatSendsOneIsClosed(Forged<?> forged) {
        for (boolean json : new boolean[] {false, true}) {
            try (WsServer server = WsServer.builder(PROTO)
                    .port(0)
                    .json(true)
                    .allowUnhandledApis(true)
                    .build()) {
                server.start();
                CompletableFuture<String> reason = new CompletableFuture<>();
                server.listenMsg(ALL, call -> heard.add(call.service().name()));
                server.listenMsg(forged.service(), call -> reason.complete("was heard"));
                try (DuplexClient client = WsClient.of(PROTO, "ws://127.0.0.1:" + server.port(), o -> o.json(json))) {
                    client.flows().postDisconnectFlow().push(gone -> {
                        reason.complete(String.valueOf(gone.reason()));
                        return gone;
                    });
                    assertThat(client.connect().join().isSucc()).isTrue();
                    var unused = client.sendMsg(VectorProto.CHAT, Map.of("text", "hi"));
                    forged.sendOn(client);
                    assertThat(reason.join()).isEqualTo("Only servers send " + forged);
                }
            }
        }
        assertThat(heard).containsExactly("Chat", "Chat");
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aRequestThatIsOneIsRefused(Forged<?> forged) {
        HttpServer server =
                HttpServer.builder(PROTO).port(0).allowUnhandledApis(true).build();
        server.listenMsg(ALL, call -> heard.add(call.service().name()));
        assertThat(new String(server.inputBuffer(forged.encoded()).join(), UTF_8))
                .contains("Only servers send " + forged);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRequestOverHttpThatIsOneIsRefused(boolean json) {
        try (HttpServer server = HttpServer.builder(PROTO)
                .port(0)
                .json(true)
                .allowUnhandledApis(true)
                .build()) {
            server.start();
            server.listenMsg(ALL, call -> heard.add(call.service().name()));
            try (HttpClient client = HttpClient.of(PROTO, "http://127.0.0.1:" + server.port(), o -> o.json(json))) {
                TsrpcError error = client.sendMsg(RoomsProtocol.LEFT, new MsgLeft("r"))
                        .join()
                        .err();
                assertThat(requireNonNull(error).message()).isEqualTo("Only servers send rt/Left");
                assertThat(error.hasCode(ErrorCode.INPUT_DATA_ERR)).isTrue();
            }
            assertThat(heard).isEmpty();
        }
    }
}
