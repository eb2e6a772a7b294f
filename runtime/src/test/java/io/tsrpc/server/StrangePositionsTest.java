package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ServerBuilder;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames arrive with positions that no server gives: somebody else writes to the engine. */
@Timeout(60)
class StrangePositionsTest extends RoomRecoveryTestBase {
    private static final byte[] STRANGE = {1, 2, 3};

    private final Forgeable backplane = new Forgeable();

    /** An engine that can lose all that it has, and to which somebody else writes. */
    private static final class Forgeable implements Backplane, RoomLog {
        private final List<String> topics = new ArrayList<>();
        private Backplane engine = new MemoryEngine(1).connect();
        private @Nullable Receiver receiver;
        private boolean isForgetful;

        private Receiver receiver() {
            return requireNonNull(receiver, "not started");
        }

        private String topicOfRoom() {
            return topics.stream()
                    .filter(topic -> topic.contains(".r."))
                    .findFirst()
                    .orElseThrow();
        }

        /** The log of the room begins anew. */
        void lose() {
            engine.close();
            engine = new MemoryEngine(1).connect();
            engine.start(receiver());
            topics.forEach(topic -> {
                var unused = engine.subscribe(topic);
            });
        }

        /** Somebody sends a frame. */
        void forge(String epoch, long seq) {
            receiver().appended(topicOfRoom(), new Position(epoch, seq), STRANGE);
        }

        String epoch() {
            return read(topicOfRoom(), null, 1, 1)
                    .toCompletableFuture()
                    .join()
                    .top()
                    .epoch();
        }

        @Override
        public void start(Receiver hearing) {
            receiver = hearing;
            engine.start(hearing);
        }

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            return engine.publish(topic, frame);
        }

        @Override
        public CompletionStage<Void> subscribe(String topic) {
            topics.add(topic);
            return engine.subscribe(topic);
        }

        @Override
        public void unsubscribe(String topic) {
            engine.unsubscribe(topic);
        }

        @Override
        public Optional<RoomLog> log() {
            return Optional.of(this);
        }

        @Override
        public CompletionStage<Position> append(String topic, byte[] frame, Retention retention) {
            return engine.log().orElseThrow().append(topic, frame, retention);
        }

        @Override
        public CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
            if (isForgetful) {
                lose();
            }
            return engine.log().orElseThrow().read(topic, after, maxMessages, maxBytes);
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @BeforeEach
    void beginWithOthers() {
        stop();
        plan.set(ServerBuilder.BACKPLANE, backplane);
        start();
    }

    private void assertUnreadable(int count) {
        assertThat(server().roomStats().unreadable()).isEqualTo(count);
    }

    @Test
    void theNumber0IsOfNoFrame() throws InterruptedException {
        TestConnection client = transport.connect();
        String first = epoch(resume(client, wanted("log")));
        send("log", "one");
        assertThat(client.take()).isEqualTo(mark("log", first, 1));
        assertThat(client.take()).isEqualTo(chat("one"));
        backplane.lose();
        String second = backplane.epoch();

        backplane.forge(first, 0);
        backplane.forge(second, 0);
        assertUnreadable(2);
        send("log", "two");

        assertThat(client.take()).isEqualTo(lost(second, 0, ""));
        assertThat(client.take()).isEqualTo(mark("log", second, 1));
        assertThat(client.take()).isEqualTo(chat("two"));
    }

    /** As a cache without enough memory does, which drops whatever it likes. */
    @Test
    void aLogThatIsGoneEachTimeIsReadAndToldNowAndThen() throws InterruptedException {
        TestConnection client = transport.connect();
        resume(client, wanted("log"));
        backplane.isForgetful = true;
        backplane.lose();
        long reads = server().roomStats().logReads();
        send("log", "one");
        assertThat(client.take()).startsWith("[\"rt/Lost\"");
        assertThat(client.take()).startsWith("[\"rt/Lost\"");
        assertThat(server().roomStats().logReads() - reads).isLessThanOrEqualTo(4);
        assertThat(client.isQuiet()).isTrue();

        timer.advance(Duration.ofSeconds(1));
        assertThat(client.take()).startsWith("[\"rt/Lost\"");
        assertThat(client.take()).startsWith("[\"rt/Lost\"");
        assertThat(client.isQuiet()).isTrue();

        backplane.isForgetful = false;
        timer.advance(Duration.ofSeconds(1));
        assertThat(client.isQuiet()).isTrue();
        send("log", "two");
        assertThat(client.take()).startsWith("[\"rt/Mark\"");
        assertThat(client.take()).isEqualTo(chat("two"));
    }

    @Test
    void numbersThatTheLogDoesNotHaveAreDroppedAndTheRoomGoesOn() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        send("log", "one");
        assertThat(client.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(client.take()).isEqualTo(chat("one"));
        long reads = server().roomStats().logReads();

        backplane.forge(epoch, 3);
        backplane.forge(epoch, Long.MAX_VALUE);
        backplane.forge("other", 5);
        assertUnreadable(2);
        assertThat(server().roomStats().logReads()).isLessThanOrEqualTo(reads + 4);

        send("log", "two");
        assertThat(client.take()).isEqualTo(mark("log", epoch, 2));
        assertThat(client.take()).isEqualTo(chat("two"));
        assertThat(client.isQuiet()).isTrue();
    }
}
