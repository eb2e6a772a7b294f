package io.tsrpc.testing.backplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.backplane.Backplane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The rules of backplanes, as JUnit 5 tests. A test of a backplane extends this class, or {@link RoomLogSuite} if it has logs:
 *
 * <pre>{@code
 * class RedisBackplaneTest extends RoomLogSuite {
 *     @Override
 *     protected Backplane connect() {
 *         return RedisBackplane.connect(SERVER.uri());
 *     }
 * }
 * }</pre>
 *
 * <p>The name of each test is the rule. The engine is up all the time, and nothing else uses it meanwhile; its topics may still be there
 * after earlier tests. No event may take longer than 20 seconds.
 */
@Timeout(120)
public abstract class BackplaneSuite {
    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static final int MANY = 1_000;
    private static final int THREADS = 4;

    private final Map<Backplane, Hearing> nodes = new LinkedHashMap<>();

    /** For subclasses. */
    protected BackplaneSuite() {}

    /** Connects one more node to the engine, the same in each test. The suite starts and closes it. */
    protected abstract Backplane connect() throws Exception;

    @AfterEach
    void closeAll() {
        nodes.keySet().forEach(Backplane::close);
        nodes.values().forEach(Hearing::assertNoViolation);
    }

    final Backplane node() throws Exception {
        Hearing hearing = new Hearing();
        Backplane node = connect();
        node.start(hearing);
        nodes.put(node, hearing);
        return node;
    }

    final Hearing of(Backplane node) {
        return Objects.requireNonNull(nodes.get(node));
    }

    /** A topic that no other test has. */
    final String topic() {
        return "suite." + ProcessHandle.current().pid() + '.' + System.nanoTime() + '.' + TOPICS.incrementAndGet();
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    // --- live frames -------------------------------------------------------------------------------------------------

    @Test
    void whatIsPublishedArrivesAtAllSubscribersTheSenderIncluded() throws Exception {
        Backplane first = node();
        Backplane second = node();
        String topic = topic();
        get(first.subscribe(topic));
        get(second.subscribe(topic));

        get(first.publish(topic, Hearing.bytes("hello")));

        assertThat(of(first).next()).isEqualTo(new Hearing.Heard(topic, null, "hello"));
        assertThat(of(second).next()).isEqualTo(new Hearing.Heard(topic, null, "hello"));
    }

    @Test
    void framesOfOneNodeArriveInOrderAndOnce() throws Exception {
        Backplane first = node();
        Backplane second = node();
        String topic = topic();
        get(second.subscribe(topic));
        CompletionStage<Void> last = first.publish(topic, Hearing.bytes("0"));
        for (int i = 1; i < MANY; i++) {
            last = first.publish(topic, Hearing.bytes("" + i));
        }
        get(last);
        for (int i = 0; i < MANY; i++) {
            assertThat(of(second).next().text()).isEqualTo("" + i);
        }
        assertThat(of(second).isQuiet()).isTrue();
    }

    @Test
    void otherTopicsAreNotHeard() throws Exception {
        Backplane node = node();
        String topic = topic();
        get(node.subscribe(topic));
        get(node.publish(topic + ".x", Hearing.bytes("other")));
        get(node.publish(topic.substring(0, topic.length() - 1), Hearing.bytes("other")));
        get(node.publish(topic, Hearing.bytes("own")));
        assertThat(of(node).next().text()).isEqualTo("own");
    }

    @Test
    void allCharactersOfTopicsAreAllowedAndNoneHasAMeaning() throws Exception {
        Backplane node = node();
        String topic = topic() + "." + "aZ9._-%".repeat(60);
        get(node.subscribe(topic));
        get(node.publish(topic, Hearing.bytes("hello")));
        assertThat(of(node).next()).isEqualTo(new Hearing.Heard(topic, null, "hello"));
    }

    @Test
    void aFrameMayHaveAnyBytesAndNone() throws Exception {
        Backplane node = node();
        String topic = topic();
        get(node.subscribe(topic));
        get(node.publish(topic, new byte[0]));
        get(node.publish(topic, Hearing.bytes("\0\r\n\u20ac" + "x".repeat(100_000))));
        assertThat(of(node).next().text()).isEmpty();
        assertThat(of(node).next().text()).startsWith("\0\r\n\u20ac").hasSize(100_004);
    }

    @Test
    void aSubscriptionEndsAndCanBeginAgain() throws Exception {
        Backplane node = node();
        String topic = topic();
        String after = topic();
        get(node.subscribe(topic));
        get(node.subscribe(after));
        node.unsubscribe(topic);
        get(node.subscribe(topic));
        get(node.publish(topic, Hearing.bytes("one")));
        assertThat(of(node).next().text()).isEqualTo("one");
        node.unsubscribe(topic);
        node.unsubscribe(topic()); // nothing
        get(node.subscribe(topic())); // what was asked before is done
        get(node.publish(topic, Hearing.bytes("two")));
        get(node.publish(after, Hearing.bytes("three")));
        assertThat(of(node).next().text()).isEqualTo("three");
    }

    @Test
    void subscribingTwiceIsSubscribingOnce() throws Exception {
        Backplane node = node();
        String topic = topic();
        get(node.subscribe(topic));
        get(node.subscribe(topic));
        get(node.publish(topic, Hearing.bytes("one")));
        get(node.publish(topic, Hearing.bytes("two")));
        assertThat(of(node).next().text()).isEqualTo("one");
        assertThat(of(node).next().text()).isEqualTo("two");
    }

    @Test
    void manyThreadsPublishAtOnceAndEachHasItsOrder() throws Exception {
        Backplane first = node();
        Backplane second = node();
        String topic = topic();
        get(second.subscribe(topic));
        inThreads(thread -> {
            for (int i = 0; i < MANY / 10; i++) {
                get(first.publish(topic, Hearing.bytes(thread + ":" + i)));
            }
        });
        Map<String, Integer> next = new HashMap<>();
        for (int i = 0; i < THREADS * (MANY / 10); i++) {
            String[] parts = of(second).next().text().split(":", -1);
            assertThat(Integer.parseInt(parts[1])).isEqualTo(next.merge(parts[0], 1, Integer::sum) - 1);
        }
    }

    /** What a test does in each of several threads. */
    @FunctionalInterface
    interface InThread {
        void run(int thread) throws Exception;
    }

    static void inThreads(InThread task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch begin = new CountDownLatch(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(threads.submit(() -> {
                    begin.countDown();
                    begin.await();
                    task.run(thread);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    // --- the end -----------------------------------------------------------------------------------------------------

    @Test
    void whatIsAskedOfAClosedNodeFailsAndOthersGoOn() throws Exception {
        Backplane closed = node();
        Backplane other = node();
        String topic = topic();
        get(closed.subscribe(topic));
        get(other.subscribe(topic));
        closed.close();
        closed.close();
        closed.unsubscribe(topic);

        assertFails(closed.publish(topic, Hearing.bytes("lost")));
        assertFails(closed.subscribe(topic));
        get(other.publish(topic, Hearing.bytes("hello")));
        assertThat(of(other).next().text()).isEqualTo("hello");
        assertThat(of(closed).isQuiet()).isTrue();
    }

    static void assertFails(CompletionStage<?> stage) {
        assertThatThrownBy(() -> get(stage)).isInstanceOf(ExecutionException.class);
    }
}
