package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.backplane.Position;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.MessageStream;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.testing.ManualTimer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A server's subscription to a room, and what has arrived by it. */
class LiveChannelTest {
    private final ManualTimer timer = new ManualTimer();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> events = new ArrayList<>();
    private final LiveStream stream =
            new LiveStream(message -> events.add("message " + message.seq()), () -> events.add("lost"), tasks::add);
    private final Engine engine = new Engine(new MemoryEngine(1).connect(), timer);
    private final LiveChannel channel =
            new LiveChannel("room", engine, timer, () -> true, () -> events.add("ended"), stream, Runnable::run);

    private static NodeMessage message(long stream, long seq) {
        return message(stream, seq, 0);
    }

    private static NodeMessage message(long stream, long seq, int size) {
        return new NodeMessage(MessageStream.of("other", stream), seq, 1, "", new byte[size]);
    }

    private void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Test
    void itEndsBehindWhatHasArrived() {
        engine.start(new Deaf());
        assertThat(channel.hear()).isNotNull();
        stream.received(message(1, 1));
        channel.endSoon();
        timer.advance(Duration.ofSeconds(5));
        stream.received(message(1, 2));

        assertThat(channel.hear()).as("another channel has to be asked").isNull();
        assertThat(channel.over().toCompletableFuture()).as("but not yet").isNotDone();
        assertThat(events).isEmpty();
        runAll();
        assertThat(events).containsExactly("message 1", "ended");
        assertThat(channel.over().toCompletableFuture()).isCompleted();
    }

    @Test
    void whatComesTwiceIsHandedOutOnceAndWhatIsMissingIsTold() {
        for (long seq : new long[] {1, 1, 2, 5, 4}) {
            stream.received(message(1, seq));
        }
        stream.received(message(2, 1)); // another stream: nobody knows how the earlier one has ended
        runAll();
        assertThat(events).containsExactly("message 1", "message 2", "lost", "message 5", "lost", "message 1");
    }

    @Test
    void whatIsTooMuchIsDroppedAndTold() {
        int quarter = LiveStream.MOST_WAITING / 4;
        stream.received(message(1, 1, LiveStream.MOST_WAITING)); // alone it may be of any size
        stream.received(message(1, 2, 0));
        runAll();
        assertThat(events).containsExactly("message 1", "lost");
        for (int seq = 3; seq <= 7; seq++) {
            stream.received(message(1, seq, quarter - LiveStream.OVERHEAD));
        }
        runAll();
        stream.received(message(1, 8, quarter));
        runAll();
        assertThat(events.subList(2, events.size()))
                .containsExactly("message 3", "message 4", "message 5", "message 6", "lost", "message 8");
    }

    @Test
    void whoWasLetInBeforeItIsHeardIsToldThatSomethingMayBeLost() {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        Engine hanging = new Engine(new Hanging(answers), timer);
        LiveChannel late = new LiveChannel("room", hanging, timer, () -> false, () -> {}, stream, Runnable::run);
        CompletionStage<?> heard = late.hear();
        timer.advance(Duration.ofSeconds(1));
        assertThat(heard).as("the join goes on").isCompleted();
        answers.get(0).complete(null); // nobody waits for it any more
        timer.advance(Duration.ofSeconds(1));
        runAll();
        assertThat(events).isEmpty();
        answers.get(1).complete(null);
        runAll();
        assertThat(events).containsExactly("lost");
        assertThat(late.hear()).isCompleted();
        runAll();
        assertThat(events).hasSize(1);
    }

    /** An engine that answers when a test wants. */
    private record Hanging(List<CompletableFuture<Void>> answers) implements Backplane {
        @Override
        public void start(Receiver receiver) {}

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            throw new AssertionError("nothing is published");
        }

        @Override
        public CompletionStage<Void> subscribe(String topic) {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            answers.add(answer);
            return answer;
        }

        @Override
        public void unsubscribe(String topic) {}

        @Override
        public void close() {}
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
