package io.tsrpc.it.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.projects.arena.protocols.ArenaClient;
import io.tsrpc.it.projects.arena.protocols.ArenaProtocol;
import io.tsrpc.it.projects.arena.protocols.ArenaWsClient;
import io.tsrpc.it.projects.arena.protocols.models.Direction;
import io.tsrpc.it.projects.arena.protocols.models.Player;
import io.tsrpc.it.projects.arena.protocols.models.Position;
import io.tsrpc.it.projects.arena.protocols.models.Team;
import io.tsrpc.it.projects.arena.protocols.room.ApiAct;
import io.tsrpc.it.projects.arena.protocols.room.ApiJoin;
import io.tsrpc.it.projects.arena.protocols.room.MsgEvent;
import io.tsrpc.it.projects.arena.protocols.room.MsgInput;
import io.tsrpc.it.projects.arena.protocols.room.MsgState;
import io.tsrpc.it.projects.arena.protocols.room.RoomApi;
import io.tsrpc.proto.ServiceProto;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A game: messages and requests that are unions, told apart by numbers, enums, tuples, maps, and typed arrays. */
final class ArenaWithNpmTest extends MovedProject {
    private static final MsgEvent HIT = new MsgEvent.Hit("a", "b", -5, new Position(1.5, 2));

    ArenaWithNpmTest() {
        super("arena", 14, 16);
    }

    @Override
    ServiceProto proto() {
        return ArenaProtocol.PROTO;
    }

    @Override
    void serve(Server server) {
        server.implement(new Room());
    }

    private static Player player(String name, Team team, Position position) {
        return new Player(name, team, position, Optional.empty(), Map.of(), List.of());
    }

    private static Player bot() {
        return player("bot", Team.BLUE, new Position(3, -0.5));
    }

    private static final class Room implements RoomApi {
        @Override
        public ApiJoin.Res join(ApiJoin.Req req, ApiCall<ApiJoin.Req, ApiJoin.Res> call) {
            String name = req.name();
            if (name.isEmpty()) {
                throw new TsrpcException("A name, please", -1);
            }
            Player self = player(name, req.team(), req.spawn().orElse(new Position(name.length(), -0.5)));
            float[] terrain = req.spawn()
                    .map(spawn -> new float[] {(float) spawn.x(), (float) spawn.y()})
                    .orElse(new float[0]);
            return new ApiJoin.Res(name.length(), Map.of(name, self, "bot", bot()), terrain);
        }

        @Override
        public ApiAct.Res act(ApiAct.Req req, ApiCall<ApiAct.Req, ApiAct.Res> call) {
            if (req instanceof ApiAct.Req.Move move) {
                int steps = move.steps();
                Optional<Integer> bonus = Optional.of(-steps).filter(any -> steps > 0);
                return new ApiAct.Res.Done(
                        Collections.nCopies(steps, HIT), new ApiAct.Turn(steps, move.direction(), bonus));
            }
            if (req instanceof ApiAct.Req.Use use) {
                MsgEvent died = new MsgEvent.Died(use.target().orElse("nobody"), List.of(use.slot()));
                return new ApiAct.Res.Done(List.of(died), new ApiAct.Turn(1, Direction.DOWN, Optional.empty()));
            }
            return new ApiAct.Res.Refused("no time", Optional.empty());
        }
    }

    @Override
    void speak(ProjectServers servers, boolean json) {
        try (ArenaClient client = ArenaClient.http(servers.url("http"), o -> o.json(json))) {
            speak(client);
        }
        try (ArenaWsClient client = ArenaClient.ws(servers.url("ws"), o -> o.json(json))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            speak(client);
            MsgState state = new MsgState(
                    1L << 40,
                    Map.of("bot", bot()),
                    Map.of("a", Team.NONE),
                    List.of(Direction.UP, Direction.LEFT),
                    Optional.of(HIT),
                    HIT,
                    List.of(new MsgEvent.Ended(Optional.empty(), Map.of("red", -1)), new MsgEvent.Joined(bot())),
                    new MsgState.Size(1, 2));
            CompletableFuture<MsgState> stateBack = new CompletableFuture<>();
            client.listenMsg(ArenaProtocol.ROOM_STATE, stateBack::complete);
            assertThat(client.sendMsg(state).join().isSucc()).isTrue();
            assertThat(stateBack.join()).isEqualTo(state);
            MsgInput input = new MsgInput.Shoot(0.5, new Position(-1, 1));
            CompletableFuture<MsgInput> inputBack = new CompletableFuture<>();
            client.listenMsg(ArenaProtocol.ROOM_INPUT, inputBack::complete);
            assertThat(client.sendMsg(input).join().isSucc()).isTrue();
            assertThat(inputBack.join()).isEqualTo(input);
        }
    }

    private static void speak(ArenaClient client) {
        ApiJoin.Res join = client.room()
                .join(new ApiJoin.Req("ann", Team.NONE, Optional.of(new Position(0.5, -2))))
                .join()
                .orElseThrow();
        assertThat(join.players())
                .isEqualTo(Map.of("ann", player("ann", Team.NONE, new Position(0.5, -2)), "bot", bot()));
        assertThat(join.terrain()).containsExactly(0.5f, -2);
        assertThat(client.room()
                        .act(new ApiAct.Req.Move(Direction.LEFT, 2))
                        .join()
                        .orElseThrow())
                .isEqualTo(new ApiAct.Res.Done(List.of(HIT, HIT), new ApiAct.Turn(2, Direction.LEFT, Optional.of(-2))));
        assertThat(client.room().act(new ApiAct.Req.Wait()).join().orElseThrow())
                .isEqualTo(new ApiAct.Res.Refused("no time", Optional.empty()));
    }
}
