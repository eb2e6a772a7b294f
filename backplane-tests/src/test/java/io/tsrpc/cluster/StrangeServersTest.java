package io.tsrpc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ServerNode;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import io.tsrpc.codec.CodecException;
import io.tsrpc.room.Member;
import io.tsrpc.testing.backplane.FakeClock;
import io.tsrpc.testing.backplane.FaultyEngine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A server among others that do what they should not. Everything happens on the test's thread and clock. */
class StrangeServersTest {
    private static final String ID = "one";

    private final FakeClock clock = new FakeClock();
    private final FaultyEngine engine = new FaultyEngine(1 << 20, clock, new Random(1));
    private final FaultyEngine.Node other = engine.connect();
    private final Topics topics = new Topics("Cluster");
    private final Cluster cluster = cluster();

    private Cluster cluster() {
        Engine own = new Engine(engine.connect(), clock);
        Cluster fresh = new Cluster(
                new ServerNode(ID, ID),
                1,
                topics,
                own,
                clock,
                Runnable::run,
                new Nobody(),
                question -> CompletableFuture.completedFuture(question),
                message -> {},
                hop -> {});
        own.start(new Hearing(fresh));
        other.start(new Hearing(null));
        return fresh;
    }

    private record Hearing(@Nullable Cluster cluster) implements Backplane.Receiver {
        @Override
        public void published(String topic, byte[] frame) {
            if (cluster != null) {
                cluster.received(frame);
            }
        }

        @Override
        public void appended(String topic, Position position, byte[] frame) {}

        @Override
        public void lost(@Nullable String topic) {}

        @Override
        public void down(Throwable cause) {}

        @Override
        public void up() {}
    }

    private static final class Nobody implements MemberSink {
        @Override
        public void joined(RemoteMember member) {}

        @Override
        public void left(RemoteMember member) {}
    }

    private void publish(NodeFrame frame) {
        assertThat(other.publish(topics.all(), frame.encode())).isCompleted();
    }

    @Test
    void aServerThatIsStoppedWhileItStartsLeavesNothingBehind() {
        cluster.stop();
        cluster.start();
        assertThat(clock.size()).isZero();
    }

    /** Otherwise it would believe that it hears nobody, and that of those who are silent nobody is gone. */
    @Test
    void aHeartbeatThatItHasNotSentIsNotTakenForItsOwn() {
        cluster.start();
        publish(new NodeFrame.Heartbeat(ID, ID, 1, 0, Long.MAX_VALUE, false));
        clock.advance(Duration.ofSeconds(30));
        assertThat(cluster.isComplete()).isTrue();
    }

    /** Its id is kept, and becomes part of a topic when it is answered, which engines limit. */
    @Test
    void theIdAndTheNameOfAServerAreLimited() {
        String most = "x".repeat(NodeFrame.MOST_IN_NAME);
        String tooLong = most + "x";
        cluster.start();
        publish(new NodeFrame.Heartbeat("two", most, 1, 0, 1, true));
        assertThat(cluster.nodes()).hasSize(2);
        assertThatThrownBy(() -> NodeFrame.decode(new NodeFrame.Heartbeat("two", tooLong, 1, 0, 1, true).encode()))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> NodeFrame.decode(new NodeFrame.Question(tooLong, 1, new byte[0]).encode()))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> NodeMessage.decode(
                        new NodeMessage(MessageStream.of(tooLong, 1), 1, 1, "", new byte[0]).encode(), null))
                .isInstanceOf(CodecException.class);
    }

    /** The one for a server alone has another topic than the goodbye. */
    @Test
    void aHeartbeatThatArrivesAfterTheGoodbyeIsNotOneOfALivingServer() {
        NodeFrame heartbeat = new NodeFrame.Heartbeat("two", "Two", 1, 0, 1, false);
        cluster.start();
        publish(heartbeat);
        assertThat(cluster.nodes()).hasSize(2);
        publish(new NodeFrame.Bye("two"));
        publish(heartbeat);
        assertThat(cluster.nodes()).hasSize(1);
    }

    @Test
    void whatIsNoFrameIsUnreadableAndNothingElse() {
        Change joined = new Change(
                1, new RemoteMember(RoomKind.USER, "ann", new Member("two-1", Optional.of("ann"), Optional.of("Ann"))));
        List<NodeFrame> frames = List.of(
                new NodeFrame.Heartbeat("two", "Two", 1, 2, 3, true),
                new NodeFrame.Bye("two"),
                new NodeFrame.Changes("two", 1, List.of(joined, new Change(1, null))),
                new NodeFrame.AskMembers("two", 1),
                new NodeFrame.Members("two", 1, 0, true, 1, List.of(joined)),
                new NodeFrame.Question("two", 1, new byte[] {1}),
                new NodeFrame.Answer("two", 1, new byte[] {1}),
                new NodeMessage(MessageStream.of("two", 1), 1, 1, "two-1", new byte[] {1}));
        int unreadable = 0;
        for (NodeFrame frame : frames) {
            byte[] bytes = frame.encode();
            assertThat(NodeFrame.decode(bytes).encode()).isEqualTo(bytes);
            for (int at = 0; at < bytes.length; at++) {
                unreadable += isUnreadable(Arrays.copyOf(bytes, at)) ? 1 : 0;
                for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
                    byte[] changed = bytes.clone();
                    changed[at] = (byte) value;
                    unreadable += isUnreadable(changed) ? 1 : 0;
                }
            }
        }
        assertThat(unreadable).isPositive();
    }

    private static boolean isUnreadable(byte[] frame) {
        try {
            NodeFrame unused = NodeFrame.decode(frame);
            return false;
        } catch (CodecException e) { // all else is thrown at engines
            return true;
        }
    }
}
