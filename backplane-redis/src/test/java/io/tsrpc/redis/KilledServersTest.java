package io.tsrpc.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.inner.InnerServer;
import io.tsrpc.room.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What others know of servers whose processes end. */
@Timeout(300)
class KilledServersTest {
    @TempDir
    private Path directory;

    private RedisServer redis;
    private InnerServer observer;
    private final List<NodeProcess> started = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        redis = RedisServer.start(directory);
        observer = InnerServer.builder(NodeProcess.PROTO)
                .backplane(RedisBackplane.connect(redis.uri()))
                .nodeName("observer")
                .build();
        observer.start();
    }

    @AfterEach
    void stop() {
        started.forEach(NodeProcess::close);
        observer.stop();
        redis.close();
    }

    private NodeProcess node(String name) throws IOException {
        NodeProcess node = NodeProcess.start(redis.uri(), name);
        started.add(node);
        soon().untilAsserted(() -> assertThat(members(name)).hasSize(NodeProcess.MEMBERS));
        return node;
    }

    private List<Member> members(String name) {
        return observer.room("a").presence().members().stream()
                .filter(member -> member.data().orElseThrow().equals(name))
                .toList();
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60));
    }

    private void awaitGone(String name) {
        soon().untilAsserted(() -> assertThat(members(name)).isEmpty());
        soon().untilAsserted(() ->
                assertThat(observer.nodes()).noneMatch(node -> node.name().equals(name)));
    }

    @Test
    void whoWasOnThemIsGone() throws IOException {
        NodeProcess stopped = node("stopped");
        NodeProcess killed = node("killed");
        NodeProcess restarted = node("restarted");
        stopped.terminate();
        awaitGone("stopped");
        List<Member> before = members("restarted");
        restarted.kill();
        NodeProcess unused = node("restarted");
        soon().untilAsserted(() ->
                assertThat(members("restarted")).hasSize(NodeProcess.MEMBERS).doesNotContainAnyElementsOf(before));
        killed.kill();
        awaitGone("killed");
        assertThat(members("restarted")).hasSize(NodeProcess.MEMBERS);
    }

    /** The times are those of the machine's clock. */
    @Test
    @Tag("long-run")
    @Timeout(900)
    void twentyThatAreKilledAreGoneWithin15Seconds() throws IOException {
        long longestKilled = 0;
        long longestStopped = 0;
        for (int round = 0; round < 20; round++) {
            NodeProcess stopped = node("stopped" + round);
            NodeProcess killed = node("killed" + round);
            long begin = System.nanoTime();
            stopped.terminate();
            awaitGone("stopped" + round);
            longestStopped = Math.max(longestStopped, System.nanoTime() - begin);
            begin = System.nanoTime();
            killed.kill();
            awaitGone("killed" + round);
            longestKilled = Math.max(longestKilled, System.nanoTime() - begin);
            assertThat(observer.room("a").presence().members()).isEmpty();
        }
        System.out.printf(
                "20 servers: gone %d ms after kill -9 at most, %d ms after a graceful stop%n",
                TimeUnit.NANOSECONDS.toMillis(longestKilled), TimeUnit.NANOSECONDS.toMillis(longestStopped));
        assertThat(longestKilled).isLessThan(TimeUnit.SECONDS.toNanos(15));
        assertThat(longestStopped).isLessThan(TimeUnit.SECONDS.toNanos(1));
    }
}
