package io.tsrpc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ServerNode;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import io.tsrpc.codec.CodecException;
import io.tsrpc.testing.backplane.FakeClock;
import io.tsrpc.testing.backplane.FaultyEngine;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A server among others that do what they should not. Everything happens on the test's thread and clock. */
class ClusterTest {
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
        assertThatThrownBy(() -> NodeMessage.decode(new NodeMessage(tooLong, 1, 1, 1, "", new byte[0]).encode()))
                .isInstanceOf(CodecException.class);
    }
}
