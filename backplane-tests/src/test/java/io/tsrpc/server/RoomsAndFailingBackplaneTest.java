package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.MessageStream;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.testing.backplane.FakeClock;
import io.tsrpc.testing.backplane.Faults;
import io.tsrpc.testing.backplane.FaultyEngine;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.transport.UserExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of rooms when their backplane fails, step by step. Everything happens on the test's thread and clock. */
@Timeout(60)
class RoomsAndFailingBackplaneTest {
    private static final Duration PATIENCE = Engine.PATIENCE;

    private final FakeClock clock = new FakeClock();
    private final FaultyEngine engine = new FaultyEngine(1 << 30, clock, new Halves());
    private final FaultyEngine.Node node = engine.connect();
    private final FaultyEngine.Node other = engine.connect();
    private final ClientsTransport transport = new ClientsTransport();
    private final Server server = server();
    private final Room room = server.room("a");

    /** Not random at all: what takes at most so long takes half of it. */
    private static final class Halves extends Random {
        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }

    private Server server() {
        ServerPlan plan = new ServerPlan(ServiceProto.of("Failing", List.of(RoomHistory.CHAT)));
        plan.timer(clock);
        plan.set(ServerBuilder.BACKPLANE, node);
        plan.set(ServerBuilder.JSON, true);
        plan.set(ServerBuilder.EXECUTOR, new Here());
        plan.set(ServerBuilder.RECOVERABLE_ROOMS, RoomRetention.matching(Pattern.compile(".*"), Retention.DEFAULT));
        return plan.build(List.of(transport));
    }

    private static final class Here implements UserExecutor {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void tryExecute(Runnable task, Runnable refused) {
            task.run();
        }
    }

    @BeforeEach
    void start() {
        server.start();
        other.start(new Deaf());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** A client, and what it has received. */
    private final class Client implements TransportConnection {
        private final List<String> received = new ArrayList<>();
        private final Connection conn;

        Client() {
            ConnectionListener listener = transport.connect(this);
            listener.opened();
            List<Connection> all = server.connections();
            conn = all.get(all.size() - 1);
        }

        @Override
        public boolean send(Frame frame, Gathering gathering) {
            return received.add(((Frame.Text) frame).text());
        }

        @Override
        public void readable(boolean on) {}

        @Override
        public void close(int code, String reason) {}
    }

    private Client in() {
        Client client = new Client();
        assertThat(room.join(client.conn).join()).isEqualTo(JoinResult.success());
        return client;
    }

    private static String chat(String text) {
        return "[\"Chat\",{\"room\":\"" + text + "\"}]";
    }

    private static void assertDown(TsrpcFuture<?> future) {
        Object result = future.join();
        assertThat(result instanceof JoinResult joined ? joined.err() : ((SendResult) result).err())
                .extracting(error -> error.code())
                .isEqualTo(ErrorCode.BACKPLANE_DOWN);
    }

    private List<String> heardRooms() {
        return node.topics().stream().filter(topic -> topic.contains(".r.")).toList();
    }

    private TsrpcFuture<SendResult> send(String text) {
        return room.sendMsg(RoomHistory.CHAT, new MsgLeft(text));
    }

    // --- down --------------------------------------------------------------------------------------------------------

    @Test
    void whoComesWhileItIsDownIsToldSoAtOnce() {
        node.down();
        Client client = new Client();
        assertDown(room.join(client.conn));
        assertThat(room.members()).isEmpty();
        assertThat(heardRooms()).isEmpty();
        assertDown(send("lost"));

        node.up();
        assertThat(room.join(client.conn).join()).isEqualTo(JoinResult.success());
        assertThat(send("hello").join()).isEqualTo(SendResult.success());
        assertThat(client.received).containsExactly(chat("hello"));
    }

    @Test
    void whatWasSentByOthersWhileItWasDownComesWhenItIsUp() {
        Client client = in();
        node.down();
        append("meanwhile");
        assertThat(client.received).isEmpty();
        node.up();
        assertThat(client.received).containsExactly(chat("meanwhile"));
    }

    private void append(String text) {
        BinaryWriter body = new BinaryWriter();
        RoomHistory.CHAT.msg().write(body, new MsgLeft(text));
        byte[] frame = new NodeMessage(MessageStream.of("other", 0), 0, RoomHistory.CHAT.id(), "", body.toByteArray())
                .encode();
        assertThat(other.append("Failing.r.a", frame, Retention.DEFAULT).toCompletableFuture())
                .isCompleted();
    }

    @Test
    void whatCannotBeReadIsTriedAgainOnceASecondHoweverManyCome() {
        Client client = in();
        node.down();
        append("meanwhile");
        engine.faults(Faults.NONE.withFailing(1));
        node.up();
        int timers = clock.size();
        for (int i = 0; i < 10; i++) {
            assertDown(room.join(new Client().conn));
        }
        assertThat(clock.size()).isEqualTo(timers);
        engine.faults(Faults.NONE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.received).containsExactly(chat("meanwhile"));
    }

    // --- no answer ---------------------------------------------------------------------------------------------------

    @Test
    void aMessageFailsIfThereIsNoAnswer() {
        engine.faults(Faults.NONE.withHanging(1));
        TsrpcFuture<SendResult> sent = send("hello");
        clock.advance(PATIENCE.minusMillis(1));
        assertThat(sent.toCompletableFuture()).isNotDone();
        clock.advance(Duration.ofMillis(1));
        assertDown(sent);
        assertThat(clock.size()).as("beside heartbeats").isEqualTo(1);
    }

    @Test
    void fewBytesWaitForAnswers() {
        engine.faults(Faults.NONE.withHanging(1));
        String big = "x".repeat((int) Engine.MOST_WAITING / 4);
        for (int i = 0; i < 3; i++) {
            assertThat(send(big).toCompletableFuture()).isNotDone();
        }
        assertDown(send(big));
        clock.advance(PATIENCE);
        assertThat(send(big + big + big + big).toCompletableFuture()).isNotDone(); // alone, however big
    }

    @Test
    void whoComesGetsAnAnswerThoughThereIsNone() {
        engine.faults(Faults.NONE.withHanging(1));
        Client client = new Client();
        TsrpcFuture<JoinResult> joined = room.join(client.conn);
        TsrpcFuture<JoinResult> again = room.join(client.conn);
        assertThat(joined.toCompletableFuture()).isNotDone();
        assertThat(again.toCompletableFuture()).as("before it is known").isNotDone();
        clock.advance(PATIENCE);
        assertDown(joined);
        assertDown(again);
        assertThat(heardRooms()).isEmpty();

        engine.faults(Faults.NONE);
        assertThat(room.join(client.conn).join()).isEqualTo(JoinResult.success());
    }

    @Test
    void whoHasLeftBeforeTheAnswerKeepsNoRoomOpen() {
        engine.faults(Faults.NONE.withDelay(Duration.ofSeconds(4)));
        Client client = new Client();
        TsrpcFuture<JoinResult> joined = room.join(client.conn);
        assertThat(room.leave(client.conn)).isTrue();
        clock.advance(Duration.ofSeconds(30));
        assertThat(joined.toCompletableFuture()).isCompleted();
        assertThat(heardRooms()).isEmpty();
        engine.faults(Faults.NONE);
        clock.advance(Duration.ofSeconds(10));
        assertThat(clock.size()).as("beside heartbeats").isEqualTo(1);
    }

    // --- late answers ------------------------------------------------------------------------------------------------

    @Test
    void whatIsReadForNobodyAnyMoreIsNotHandedToThoseWhoHaveComeSince() {
        Client first = in();
        assertThat(room.leave(first.conn)).isTrue();
        clock.advance(Duration.ofSeconds(4));
        node.down();
        append("before");
        engine.faults(Faults.NONE.withDelay(Duration.ofSeconds(4)));
        node.up(); // reads, for four seconds
        engine.faults(Faults.NONE);
        clock.advance(Duration.ofSeconds(1)); // the room is not heard any more
        assertThat(heardRooms()).isEmpty();
        Client second = in();
        clock.advance(Duration.ofSeconds(10));
        assertThat(second.received).isEmpty();
        assertThat(send("hello").join()).isEqualTo(SendResult.success());
        assertThat(second.received).containsExactly(chat("hello"));
    }

    /** Hears nothing. */
    private static final class Deaf implements Backplane.Receiver {
        @Override
        public void published(String topic, byte[] frame) {}

        @Override
        public void appended(String topic, Position position, byte[] frame) {}

        @Override
        public void lost(@Nullable String topic) {}

        @Override
        public void down(Throwable cause) {}

        @Override
        public void up() {}
    }
}
