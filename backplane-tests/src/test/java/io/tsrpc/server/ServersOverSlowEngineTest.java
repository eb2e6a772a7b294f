package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.testing.backplane.FakeClock;
import io.tsrpc.testing.backplane.Faults;
import io.tsrpc.testing.backplane.FaultyEngine;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.transport.UserExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits for other servers over an engine that takes its time. Everything happens on the test's thread and clock. */
class ServersOverSlowEngineTest {
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final String RESUME = "[\"rt/Resume\",{\"rooms\":[{\"room\":\"b\"}]},1]";

    private final FakeClock clock = new FakeClock();
    private final FaultyEngine engine = new FaultyEngine(1 << 20, clock, new Random(1));

    /** An executor that knows whether it is running something. */
    private static final class UserCode implements UserExecutor {
        private boolean runs;

        @Override
        public void execute(Runnable task) {
            boolean before = runs;
            runs = true;
            task.run();
            runs = before;
        }

        @Override
        public void tryExecute(Runnable task, Runnable refused) {
            execute(task);
        }
    }

    private static final class Client implements TransportConnection {
        private @Nullable ConnectionListener listener;
        private boolean vanishes;

        void listener(ConnectionListener told) {
            listener = told;
            told.opened();
        }

        void sends(String json) {
            if (listener != null) {
                listener.received(new Frame.Text(json));
            }
        }

        @Override
        public boolean send(Frame frame, Gathering gathering) {
            if (vanishes && listener != null) {
                listener.closed(CloseCodes.ABNORMAL, null);
            }
            return true;
        }

        @Override
        public long pendingBytes() {
            return 0;
        }

        @Override
        public void readable(boolean on) {}

        @Override
        public void close(int code, String reason) {}
    }

    private Server start(String name, UserCode userCode, ClientsTransport transport, FaultyEngine.Node node) {
        ServerPlan plan = new ServerPlan(RoomsProtocol.addedTo(ServiceProto.of("Slow", List.of(RoomHistory.CHAT))));
        plan.timer(clock);
        plan.set(ServerBuilder.BACKPLANE, node);
        plan.set(ServerBuilder.NODE_NAME, name);
        plan.set(ServerBuilder.JSON, true);
        plan.set(ServerBuilder.EXECUTOR, userCode);
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> RoomDecision.admitted());
        Server server = plan.build(List.of(transport));
        server.start();
        return server;
    }

    /** It may block, and must not make an engine's thread wait, by which the answers of others arrive. */
    @Test
    void whatFollowsAnAnswerOfOthersRunsOnThreadsForUserCode() {
        UserCode userCode = new UserCode();
        ClientsTransport transport = new ClientsTransport();
        Server one = start("one", userCode, transport, engine.connect());
        Server two = start("two", new UserCode(), new ClientsTransport(), engine.connect());
        clock.advance(LONG);
        String elsewhere = two.nodes().get(0).id() + "-1";
        Client client = new Client();
        client.listener(transport.connect(client));
        Connection conn = one.connections().get(0);
        List<Boolean> followed = new ArrayList<>();
        one.flows().preSendDataFlow().push(sent -> {
            if (sent.service() == RoomsProtocol.RESUME) {
                followed.add(userCode.runs);
            }
            return sent;
        });
        engine.faults(Faults.NONE.withDelay(SLOW));
        List<CompletionStage<?>> answers = List.of(
                one.room("a").join(conn),
                one.room("a").kick("ann"),
                one.user("ann").kick("Bye"),
                one.connection(elsewhere).kick("Bye"),
                one.connection(elsewhere).sendMsg(RoomHistory.CHAT, new MsgLeft("hello")));
        answers.forEach(answer -> answer.thenRun(() -> followed.add(userCode.runs)));
        client.sends(RESUME);
        assertThat(followed).isEmpty();

        clock.advance(LONG);
        assertThat(followed).hasSize(6).containsOnly(true);
        engine.faults(Faults.NONE);
        one.stop();
        two.stop();
    }

    @Test
    void aRoomThatAllHaveLeftBeforeItIsHeardIsHeardNoMore() {
        ClientsTransport transport = new ClientsTransport();
        FaultyEngine.Node node = engine.connect();
        Server server = start("one", new UserCode(), transport, node);
        clock.advance(LONG);
        Set<String> before = node.topics();
        Client client = new Client();
        client.vanishes = true; // when it is told that it is in the room
        client.listener(transport.connect(client));
        client.sends(RESUME);
        assertThat(server.connections()).isEmpty();
        assertThat(node.topics()).hasSize(before.size() + 1);

        clock.advance(LONG);
        assertThat(node.topics()).isEqualTo(before);
        server.stop();
    }

    @Test
    void noServerHasThrownOutLessThanNobody() {
        BinaryWriter negative = new BinaryWriter();
        negative.writeVarint(-1);
        assertThatThrownBy(() -> NodeCommand.decodeCount(negative.toByteArray()))
                .isInstanceOf(CodecException.class);
        assertThat(NodeCommand.decodeCount(NodeCommand.encodeCount(Integer.MAX_VALUE)))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
