package io.tsrpc.it.rooms;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ConnectFailure;
import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.rooms.protocols.ArcadeClient;
import io.tsrpc.it.rooms.protocols.ArcadeProtocol;
import io.tsrpc.it.rooms.protocols.ArcadeWsClient;
import io.tsrpc.it.rooms.protocols.MsgMark;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.RoomAdmission;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.MsgSkipped;
import io.tsrpc.room.protocols.rt.RoomMember;
import io.tsrpc.room.protocols.rt.RoomPosition;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The npm client, with the service proto that is emitted for a protocol with rooms, understands their services and is understood. */
@Timeout(120)
class RoomsWithNpmTest {
    private static final String SERVICE_PROTO = Path.of(
                    "target/test-classes/META-INF/tsrpc/io.tsrpc.it.rooms.protocols/serviceProto.ts")
            .toAbsolutePath()
            .toString();

    private static final RoomPosition AT = new RoomPosition("e1", 1L << 40);
    private static final RoomMember MEMBER = new RoomMember("c7", Optional.of("u17"), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"binary", "json"})
    void npmsClientReadsTheMessagesOfRooms(String format) {
        WsServerTransport ws = WsServer.transport(o -> o.port(0));
        try (NodePeer npm = NodePeer.start("rooms/client.js", SERVICE_PROTO);
                Server server = started(ws)) {
            connect(npm, format, ws);
            await().until(() -> server.connections().size() == 1); // the client may know it before
            Connection conn = server.connections().get(0);

            assertThat(read(npm, conn, RoomsProtocol.MARK, new io.tsrpc.room.protocols.rt.MsgMark("quiz/42", AT)))
                    .isEqualTo("rt/Mark {\"room\":\"quiz/42\",\"at\":{\"epoch\":\"e1\",\"seq\":1099511627776}}");
            assertThat(read(npm, conn, ArcadeProtocol.MARK, new MsgMark(3))).isEqualTo("Mark {\"field\":3}");
            assertThat(read(npm, conn, RoomsProtocol.LOST, new MsgLost("a", Optional.of(AT), Optional.of(5L))))
                    .isEqualTo("rt/Lost {\"room\":\"a\",\"at\":{\"epoch\":\"e1\",\"seq\":1099511627776},\"lost\":5}");
            assertThat(read(npm, conn, RoomsProtocol.SKIPPED, new MsgSkipped("a", new RoomPosition("e", 0))))
                    .isEqualTo("rt/Skipped {\"room\":\"a\",\"at\":{\"epoch\":\"e\",\"seq\":0}}");
            assertThat(read(npm, conn, RoomsProtocol.JOINED, new MsgJoined("a", Optional.empty())))
                    .isEqualTo("rt/Joined {\"room\":\"a\"}");
            assertThat(read(npm, conn, RoomsProtocol.LEFT, new MsgLeft("a"))).isEqualTo("rt/Left {\"room\":\"a\"}");
            assertThat(read(npm, conn, RoomsProtocol.PRESENCE, new MsgPresence("a", List.of(MEMBER), List.of("c6"), 3)))
                    .isEqualTo("rt/Presence {\"room\":\"a\",\"joined\":[{\"id\":\"c7\",\"userId\":\"u17\"}],"
                            + "\"left\":[\"c6\"],\"watch\":3}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "json"})
    void whatNpmsClientAsksOfRoomsArrives(String format) throws InterruptedException {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        WsServerTransport ws = WsServer.transport(o -> o.port(0));
        try (NodePeer npm = NodePeer.start("rooms/client.js", SERVICE_PROTO);
                Server server = started(ws, (conn, room) -> {
                    asked.add(room);
                    return RoomDecision.admitted();
                })) {
            connect(npm, format, ws);
            npm.send("{\"rooms\":[{\"room\":\"a\",\"from\":{\"epoch\":\"e\",\"seq\":7}},{\"room\":\"b\"}]}");

            assertThat(asked.take()).isEqualTo("a");
            assertThat(asked.take()).isEqualTo("b");
            assertThat(server.status()).isEqualTo(ServerStatus.OPENED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "json"})
    void aNodeServerThatKnowsTheServicesOfRoomsNeedNotImplementThem(String format) {
        try (NodePeer node = NodePeer.start("rooms/server.js", SERVICE_PROTO, "known");
                ArcadeWsClient client = client(node, format)) {
            assertThat(client.connect().join().isSucc()).isTrue();
            TsrpcError refused = client.rooms().join("a").join().err();
            assertThat(requireNonNull(refused).message()).isEqualTo("Unhandled API: rt/Resume");
        }
    }

    @ParameterizedTest
    @CsvSource({"binary, Invalid request buffer", "json, ''"})
    void aNodeServerThatDoesNotKnowTheServicesOfRoomsIsNamedAsSuch(String format, String reason) {
        try (NodePeer node = NodePeer.start("rooms/server.js", SERVICE_PROTO, "unknown");
                ArcadeWsClient client = client(node, format)) {
            ConnectFailure failure = client.connect().join().failure();
            assertThat(requireNonNull(failure).message())
                    .startsWith("The connection was closed with code ")
                    .contains(reason)
                    .endsWith(" (it came before the answer to rt/Resume, at which a server without rooms closes)");
        }
    }

    private static ArcadeWsClient client(NodePeer node, String format) {
        return ArcadeClient.ws("ws://127.0.0.1:" + node.receive(), o -> o.json(format.equals("json")));
    }

    private static Server started(WsServerTransport ws) {
        return started(ws, RoomAdmission.NONE);
    }

    private static Server started(WsServerTransport ws, RoomAdmission admission) {
        Server server = Server.builder(ArcadeProtocol.PROTO)
                .json(true)
                .roomAdmission(admission)
                .transport(ws)
                .build();
        server.start();
        return server;
    }

    private static void connect(NodePeer npm, String format, WsServerTransport ws) {
        npm.send(format + " ws://127.0.0.1:" + ws.port());
        assertThat(npm.receive()).isEqualTo("connected");
    }

    private static <M> String read(NodePeer npm, Connection conn, MsgService<M> service, M msg) {
        assertThat(conn.sendMsg(service, msg).isSucc()).isTrue();
        return npm.receive();
    }
}
