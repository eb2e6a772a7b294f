package io.tsrpc.it.hall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.it.hall.Crowd.Plan;
import io.tsrpc.it.hall.Crowd.State;
import io.tsrpc.redis.RedisBackplane;
import io.tsrpc.testing.backplane.EngineProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Crowds in Java and on Node whose connections are cut at random, and whose network goes away, hear each line or are told of it. */
class ComebackTest {
    private static final int HALLS = 20;
    private static final int SERVERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random random = new Random(15);
    private final List<Crowd> crowds = new ArrayList<>();
    private List<Hall> servers = List.of();
    private @Nullable EngineProcess redis;
    private @Nullable Network openNetwork;
    private int visitors;
    private int each;
    private int last;
    private long next;

    private void openOneServer() throws IOException {
        open(List.of(new Hall()));
    }

    private void openServersOnRedis() throws IOException {
        int port = EngineProcess.freePort();
        redis = new EngineProcess(
                List.of("redis-server", "--bind", "127.0.0.1", "--port", String.valueOf(port), "--save", ""),
                "Ready to accept connections");
        open(Hall.onServers(SERVERS, () -> RedisBackplane.connect("redis://127.0.0.1:" + port)));
    }

    private void open(List<Hall> halls) throws IOException {
        servers = halls;
        openNetwork = new Network(
                halls.stream().mapToInt(hall -> hall.server().port()).toArray());
    }

    private Network network() {
        return requireNonNull(openNetwork, "network");
    }

    private Hall server() {
        return servers.get(random.nextInt(servers.size()));
    }

    @AfterEach
    void close() {
        crowds.forEach(Crowd::close);
        network().close();
        servers.forEach(Hall::close);
        if (redis != null) {
            redis.close();
        }
    }

    private void come(int inJava, int onNode, int each, int maxPause) {
        this.each = each;
        crowds.add(Crowd.inJava(network().port(), new Plan(inJava, each, HALLS, maxPause)));
        crowds.add(Crowd.onNode(network().port(), new Plan(onNode, each, HALLS, maxPause)));
        visitors = inJava + onNode;
        assertThat(state().there()).isEqualTo(visitors);
    }

    private State state() {
        return crowds.stream()
                .map(crowd -> crowd.state(last))
                .reduce(State::and)
                .orElseThrow();
    }

    /** Calls out the next line in each hall. */
    private void call() {
        last++;
        for (int i = 0; i < HALLS; i++) {
            server().call("hall/" + i, 1);
        }
    }

    private void call(int lines) {
        for (int i = 0; i < lines; i++) {
            call();
        }
    }

    /** Calls out ten lines each second in each hall. */
    private void pace(int seconds, boolean cuts) {
        for (int i = 0; i < seconds * 10; i++) {
            tick(cuts);
        }
    }

    private void tick(boolean cuts) {
        next += TimeUnit.MILLISECONDS.toNanos(100);
        call();
        if (cuts) {
            cut();
        }
        LockSupport.parkNanos(next - System.nanoTime());
    }

    /** Cuts a connection by a reset, or on the server. */
    private void cut() {
        List<Connection> open = server().server().connections();
        if (random.nextBoolean()) {
            network().cut(random);
        } else if (!open.isEmpty()) {
            open.get(random.nextInt(open.size())).close("cut");
        }
    }

    private void awaitNobody() {
        servers.forEach(hall -> await().until(() -> hall.server().connections().isEmpty()));
    }

    private void awaitAllThere() {
        await().atMost(PATIENCE).until(() -> state().there() == visitors);
    }

    private State end() {
        await().atMost(PATIENCE).until(() -> state().unaccounted() == 0);
        State end = state();
        assertThat(end.wrong()).isEmpty();
        assertThat(end.heard() + end.lost()).isEqualTo((long) each * visitors * last);
        return end;
    }

    @Test
    @Timeout(180)
    void fortyAccountForEachLine() throws IOException {
        openOneServer();
        fortyComeAndAreCut();
    }

    @Test
    @Timeout(180)
    void fortyOnThreeServersAccountForEachLine() throws IOException {
        openServersOnRedis();
        fortyComeAndAreCut();
    }

    private void fortyComeAndAreCut() {
        come(20, 20, 2, 500);
        for (int round = 0; round < 20; round++) {
            call(5);
            cut();
            cut();
            cut();
            call(5);
        }
        awaitAllThere();
        network().down();
        awaitNobody();
        call(300);
        network().up();
        awaitAllThere();
        assertThat(end().lost()).isZero();

        network().down();
        awaitNobody();
        call(600);
        network().up();
        awaitAllThere();
        call(10);
        assertThat(end().lost()).isEqualTo((long) each * visitors * 600);
    }

    /** 10 lines each second in each hall; the times are those of the machine's clock. */
    @Test
    @Tag("long-run")
    @Timeout(600)
    void aThousandAreBackWithinFiveSeconds() throws IOException {
        openOneServer();
        aThousandComeAndAreCut();
    }

    @Test
    @Tag("long-run")
    @Timeout(600)
    void aThousandOnThreeServersAreBackWithinFiveSeconds() throws IOException {
        openServersOnRedis();
        aThousandComeAndAreCut();
    }

    private void aThousandComeAndAreCut() {
        come(900, 100, 1, 1_000);
        next = System.nanoTime();
        pace(30, true);
        awaitAllThere();
        network().down();
        next = System.nanoTime();
        pace(30, false);
        assertThat(state().there()).isZero();
        long readsBefore = logReads();
        network().up();
        long up = System.nanoTime();
        while (state().there() < visitors) {
            tick(false);
        }
        long back = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - up);
        long reads = logReads() - readsBefore;
        pace(30, true);
        State end = end();
        System.out.printf(
                "1,000 clients on %d servers: back %d ms after the network, by %d reads of logs;"
                        + " %d lines heard, %d told as lost, %d times recovered%n",
                servers.size(), back, reads, end.heard(), end.lost(), end.recovered());
        assertThat(end.lost()).isZero();
        assertThat(back).isLessThanOrEqualTo(5_000);
        assertThat(reads).isLessThanOrEqualTo(2L * servers.size() * HALLS);
    }

    private long logReads() {
        return servers.stream()
                .mapToLong(hall -> hall.server().roomStats().logReads())
                .sum();
    }
}
