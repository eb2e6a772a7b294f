package io.tsrpc.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tsrpc.ServerNode;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.backplane.Position;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.room.Member;
import io.tsrpc.testing.ManualTimer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers on one engine, on one thread and clock. */
class ClusterTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ManualTimer timer = new ManualTimer();
    private final MemoryEngine memory = new MemoryEngine(1 << 20);
    private final Topics topics = new Topics("test");
    private final Node one = new Node("one");
    private final Node two = new Node("two");

    @BeforeEach
    void start() {
        one.cluster.start();
        two.cluster.start();
        assertThat(one.cluster.nodes()).extracting(ServerNode::name).containsExactly("one", "two");
        assertThat(two.cluster.nodes()).extracting(ServerNode::name).containsExactly("two", "one");
    }

    /** A server. */
    private final class Node implements Backplane.Receiver, MemberSink {
        private final List<String> there = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private final Backplane backplane = memory.connect();
        private final SlowToAnswer slow = new SlowToAnswer(backplane);
        private final Engine engine = new Engine(slow, timer);
        private final Cluster cluster;

        /** What its thread has not done yet; null if it does everything at once. */
        private @Nullable Queue<Runnable> waiting;

        private final List<byte[]> unread = new ArrayList<>();

        /** How it answers. */
        private CompletionStage<byte[]> answer = CompletableFuture.completedFuture(new byte[] {1});

        Node(String name) {
            engine.start(this);
            cluster = new Cluster(
                    new ServerNode(name, name),
                    1,
                    topics,
                    engine,
                    timer,
                    this::execute,
                    this,
                    question -> {
                        asked.add(new String(question, UTF_8));
                        return answer;
                    },
                    message -> asked.add("broadcast"),
                    hop -> {});
        }

        private void execute(Runnable task) {
            if (waiting == null) {
                task.run();
            } else {
                waiting.add(task);
            }
        }

        /** Its process is stopped for a while: its timer is late then, and what has arrived is read even later. */
        void isStopped(Duration time) {
            Queue<Runnable> later = new ArrayDeque<>();
            waiting = later;
            timer.advance(time);
            waiting = null;
            later.forEach(Runnable::run);
            List.copyOf(unread).forEach(cluster::received);
            unread.clear();
        }

        @Override
        public void published(String topic, byte[] frame) {
            if (waiting != null) {
                unread.add(frame);
            } else if (cluster.hears(topic)) {
                cluster.received(frame);
            }
        }

        @Override
        public void appended(String topic, Position position, byte[] frame) {
            throw new AssertionError("nothing is appended");
        }

        @Override
        public void lost(@Nullable String topic) {}

        @Override
        public void down(Throwable cause) {}

        @Override
        public void up() {}

        @Override
        public void joined(RemoteMember member) {
            there.add(member.member().connectionId());
            heard.add("+" + member.member().connectionId());
        }

        @Override
        public void left(RemoteMember member) {
            assertThat(there.remove(member.member().connectionId())).isTrue();
            heard.add("-" + member.member().connectionId());
        }

        /** What a server that is not there sends to it. */
        void hears(NodeFrame frame) {
            cluster.received(frame.encode());
        }
    }

    /** Publishes at once, but may say so later. */
    private static final class SlowToAnswer implements Backplane {
        private final Backplane backplane;
        private @Nullable CompletionStage<Void> answer;

        SlowToAnswer(Backplane backplane) {
            this.backplane = backplane;
        }

        @Override
        public void start(Receiver receiver) {
            backplane.start(receiver);
        }

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            CompletionStage<Void> published = backplane.publish(topic, frame);
            return answer == null ? published : answer;
        }

        @Override
        public CompletionStage<Void> subscribe(String topic) {
            return backplane.subscribe(topic);
        }

        @Override
        public void unsubscribe(String topic) {
            backplane.unsubscribe(topic);
        }

        @Override
        public void close() {
            backplane.close();
        }
    }

    private record Here(Member member) implements Present {
        Here(String id) {
            this(new Member(id, Optional.empty(), Optional.empty()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Answers over(CompletionStage<Answers> asking) {
        CompletableFuture<Answers> asked = asking.toCompletableFuture();
        assertThat(asked).isCompleted();
        return asked.join();
    }

    // --- questions ---------------------------------------------------------------------------------------------------

    @Test
    void aQuestionIsAnsweredOnceHoweverOftenItArrives() {
        NodeFrame question = new NodeFrame.Question("one", 7, bytes("kick"));
        two.hears(question);
        two.hears(question);
        two.hears(new NodeFrame.Question("one", 8, bytes("another")));
        assertThat(two.asked).containsExactly("kick", "another");
    }

    @Test
    void whoDoesNotAnswerIsNamedInTime() {
        two.answer = new CompletableFuture<>();
        CompletableFuture<Answers> asked = one.cluster.ask("two", bytes("?")).toCompletableFuture();
        timer.advance(Engine.PATIENCE.minusMillis(1));
        assertThat(asked).isNotDone();
        timer.advance(Duration.ofMillis(1));
        assertThat(over(asked).areComplete()).isFalse();
        assertThat(over(asked).missing()).containsExactly("two");
    }

    @Test
    void whoHasStoppedIsNotWaitedFor() {
        two.answer = new CompletableFuture<>();
        CompletableFuture<Answers> asked = one.cluster.askAll(bytes("?")).toCompletableFuture();
        assertThat(asked).isNotDone();
        var unused = two.cluster.stop();
        assertThat(over(asked).areComplete()).isTrue();
        assertThat(over(asked).answers()).isEmpty();
    }

    @Test
    void onlyThoseWhoWereAskedAnswer() {
        two.answer = new CompletableFuture<>();
        CompletableFuture<Answers> asked = one.cluster.ask("two", bytes("?")).toCompletableFuture();
        one.hears(new NodeFrame.Answer("stranger", 1, new byte[] {2}));
        one.hears(new NodeFrame.Answer("two", 99, new byte[] {2}));
        assertThat(asked).isNotDone();
        one.hears(new NodeFrame.Answer("two", 1, new byte[] {3}));
        one.hears(new NodeFrame.Answer("two", 1, new byte[] {4}));
        assertThat(over(asked).answers()).containsExactly(new byte[] {3});
    }

    @Test
    void aThousandQuestionsWaitAndNoMore() {
        two.answer = new CompletableFuture<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(one.cluster.ask("two", bytes("?")).toCompletableFuture()).isNotDone();
        }
        assertThat(over(one.cluster.ask("two", bytes("?"))).problem()).contains("1000 questions");
        timer.advance(Engine.PATIENCE);
        two.answer = CompletableFuture.completedFuture(new byte[0]);
        assertThat(over(one.cluster.ask("two", bytes("?"))).areComplete()).isTrue();
    }

    // --- who is there ------------------------------------------------------------------------------------------------

    @Test
    void whoHasComeAndGoneIsKnownAtOnce() {
        Here ann = new Here("one-1");
        one.cluster.joined(RoomKind.ROOM, "a", ann);
        assertThat(two.there).containsExactly("one-1");
        one.cluster.left(ann);
        assertThat(two.there).isEmpty();
    }

    @Test
    void whatWasMissedIsAskedForAfterAHeartbeat() {
        two.backplane.unsubscribe(topics.all());
        one.cluster.joined(RoomKind.ROOM, "a", new Here("one-1"));
        Here gone = new Here("one-2");
        one.cluster.joined(RoomKind.ROOM, "a", gone);
        one.cluster.left(gone);
        assertThat(two.there).isEmpty();
        var unused = two.backplane.subscribe(topics.all());
        assertThat(two.there).isEmpty();
        timer.advance(SOON);
        assertThat(two.there).containsExactly("one-1");
        assertThat(two.cluster.isComplete()).isTrue();
    }

    @Test
    void aServerThatIsSilentIsGoneWithin15Seconds() {
        one.cluster.joined(RoomKind.ROOM, "a", new Here("one-1"));
        timer.advance(SOON);
        one.backplane.close(); // it has been killed
        timer.advance(Nodes.SILENCE.minus(Nodes.TICK.multipliedBy(2)));
        assertThat(two.there).containsExactly("one-1");
        timer.advance(Nodes.TICK.multipliedBy(3));
        assertThat(two.there).isEmpty();
        assertThat(two.cluster.nodes()).hasSize(1);
    }

    @Test
    void aLaterServerOfTheSameNameTakesThePlaceAndAnEarlierOneDoesNot() {
        one.cluster.joined(RoomKind.ROOM, "a", new Here("one-1"));
        two.hears(new NodeFrame.Heartbeat("earlier", "one", 0, 0, 1, false));
        assertThat(two.there).containsExactly("one-1");
        two.hears(new NodeFrame.Heartbeat("later", "one", 2, 0, 1, false));
        assertThat(two.there).isEmpty();
        assertThat(two.cluster.nodes()).extracting(ServerNode::id).containsExactly("two", "later");
    }

    @Test
    void whileTheEngineIsAwayNobodyIsDeclaredGone() {
        one.cluster.joined(RoomKind.ROOM, "a", new Here("one-1"));
        timer.advance(SOON);
        assertThat(two.cluster.isComplete()).isTrue();
        two.cluster.isDown();
        one.backplane.close();
        timer.advance(Duration.ofMinutes(1));
        assertThat(two.there).containsExactly("one-1");
        assertThat(two.cluster.isComplete()).isFalse();
        two.cluster.isUp();
        timer.advance(Duration.ofSeconds(15));
        assertThat(two.there).isEmpty();
    }

    @Test
    void whoWasStoppedItselfDeclaresNobodyGone() {
        one.cluster.joined(RoomKind.ROOM, "a", new Here("one-1"));
        timer.advance(Duration.ofSeconds(3)); // then its heartbeats come three seconds behind those of others
        Node three = new Node("three");
        three.cluster.start();
        timer.advance(SOON);
        three.isStopped(Duration.ofMillis(9_500));
        three.isStopped(Duration.ofMinutes(1));
        assertThat(three.heard).containsExactly("+one-1");
        timer.advance(SOON);
        assertThat(three.there).containsExactly("one-1");
    }

    @Test
    void whatIsTooMuchToTellIsAskedFor() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        one.slow.answer = answer;
        one.cluster.joined(RoomKind.ROOM, "a", new Here("one-0"));
        one.slow.answer = null;
        List<Here> crowd = new ArrayList<>();
        for (int i = 1; i <= 10_001; i++) {
            Here each = new Here("one-" + i);
            crowd.add(each);
            one.cluster.joined(RoomKind.ROOM, "a", each);
        }
        crowd.subList(1, crowd.size()).forEach(one.cluster::left);
        answer.complete(null);
        assertThat(two.heard).as("what was dropped is not published").hasSizeLessThan(10_001);
        timer.advance(SOON);
        assertThat(two.there).containsExactlyInAnyOrder("one-0", "one-1");
    }

    // --- what others may send ----------------------------------------------------------------------------------------

    @Test
    void whatIsNoFrameIsRefused() {
        Random random = new Random(16);
        byte[] valid = new NodeFrame.Changes(
                        "one",
                        1,
                        List.of(new Change(
                                1,
                                new RemoteMember(
                                        RoomKind.ROOM,
                                        "a",
                                        new Member("one-1", Optional.of("ann"), Optional.empty())))))
                .encode();
        for (int i = 0; i < 20_000; i++) {
            byte[] frame = valid.clone();
            frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            byte[] cut = Arrays.copyOf(frame, random.nextInt(frame.length + 1));
            for (byte[] each : List.of(frame, cut)) {
                try {
                    two.cluster.received(each);
                } catch (CodecException e) {
                    assertThat(e).hasMessageMatching("(?s).+");
                }
            }
        }
        BinaryWriter later = new BinaryWriter();
        later.writeVarint(NodeFrame.VERSION + 1);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> two.cluster.received(later.toByteArray()))
                .withMessageContaining("version 2 instead of 1");
    }
}
