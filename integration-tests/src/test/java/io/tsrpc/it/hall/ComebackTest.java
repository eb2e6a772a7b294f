package io.tsrpc.it.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.it.hall.Crowd.Plan;
import io.tsrpc.it.hall.Crowd.State;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Crowds in Java and on Node whose connections are cut at random, and whose network goes away, hear each line or are told of it. */
class ComebackTest {
    private static final int HALLS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random random = new Random(15);
    private final Hall hall = new Hall();
    private final Network network = new Network(hall.server().port());
    private final List<Crowd> crowds = new ArrayList<>();
    private int visitors;
    private int each;
    private int last;
    private long next;

    ComebackTest() throws IOException {}

    @AfterEach
    void close() {
        crowds.forEach(Crowd::close);
        network.close();
        hall.close();
    }

    private void come(int inJava, int onNode, int each, int maxPause) {
        this.each = each;
        crowds.add(Crowd.inJava(network.port(), new Plan(inJava, each, HALLS, maxPause)));
        crowds.add(Crowd.onNode(network.port(), new Plan(onNode, each, HALLS, maxPause)));
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
            hall.call("hall/" + i, 1);
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
        List<Connection> open = hall.server().connections();
        if (random.nextBoolean()) {
            network.cut(random);
        } else if (!open.isEmpty()) {
            open.get(random.nextInt(open.size())).close("cut");
        }
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
    void fortyAccountForEachLine() {
        come(20, 20, 2, 500);
        for (int round = 0; round < 20; round++) {
            call(5);
            cut();
            cut();
            cut();
            call(5);
        }
        awaitAllThere();
        network.down();
        await().until(() -> hall.server().connections().isEmpty());
        call(300);
        network.up();
        awaitAllThere();
        assertThat(end().lost()).isZero();

        network.down();
        await().until(() -> hall.server().connections().isEmpty());
        call(600);
        network.up();
        awaitAllThere();
        call(10);
        assertThat(end().lost()).isEqualTo((long) each * visitors * 600);
    }

    /** 10 lines each second in each hall; the times are those of the machine's clock. */
    @Test
    @Tag("long-run")
    @Timeout(600)
    void aThousandAreBackWithinFiveSeconds() {
        come(900, 100, 1, 1_000);
        next = System.nanoTime();
        pace(30, true);
        awaitAllThere();
        network.down();
        next = System.nanoTime();
        pace(30, false);
        assertThat(state().there()).isZero();
        network.up();
        long up = System.nanoTime();
        while (state().there() < visitors) {
            tick(false);
        }
        long back = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - up);
        pace(30, true);
        State end = end();
        System.out.printf(
                "1,000 clients: back %d ms after the network; %d lines heard, %d told as lost, %d times recovered%n",
                back, end.heard(), end.lost(), end.recovered());
        assertThat(end.lost()).isZero();
        assertThat(back).isLessThanOrEqualTo(5_000);
    }
}
