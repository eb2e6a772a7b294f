package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How many calls run at once, and how much waits before a connection is not read any more. */
class CallLimitsTest extends ServerTestBase {
    private final Queue<ApiCall<?, Map<String, Object>>> running = new ArrayDeque<>();

    /** A server whose handlers answer later. */
    private Server startLater() {
        Server server = start();
        server.implementApi(VectorProto.TEST, running::add);
        return server;
    }

    private static String call(int sn) {
        return "[\"Test\",{\"name\":\"Ann\"}," + sn + "]";
    }

    private void answerOne() {
        running.remove().succ(Map.of("reply", "Hello"));
    }

    private static void assertAnswered(TestConnection client, int sn) throws InterruptedException {
        assertThat(client.take()).isEqualTo("[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"Hello\"}}," + sn + "]");
    }

    @Test
    void aConnectionHasSoManyAtOnceAndOthersAreServed() throws InterruptedException {
        plan.set(ServerBuilder.MAX_CONCURRENT_CALLS, 2);
        startLater();
        TestConnection client = transport.connect();
        client.receive(call(1));
        client.receive(call(2));
        client.receive(call(3));
        assertThat(client.take())
                .contains("More than 2 calls are running on this connection", "\"code\":\"TOO_MANY_CALLS\"")
                .endsWith(",3]");
        TestConnection other = transport.connect();
        other.receive(call(1));
        assertThat(running).hasSize(3);
        answerOne();
        assertAnswered(client, 1);
        client.receive(call(4));
        assertThat(running).hasSize(3);
    }

    /** Its caller cannot know that it runs on. */
    @Test
    void whatComesAfterAnAnswerWaitsForTheHandlerOfThat() throws InterruptedException {
        plan.set(ServerBuilder.MAX_CONCURRENT_CALLS, 1);
        List<String> handled = new ArrayList<>();
        TestConnection[] client = new TestConnection[1];
        start().implementApi(VectorProto.TEST, call -> {
            handled.add("begins");
            boolean isFirst = call.succ(Map.of("reply", "Hello"));
            if (handled.size() == 1) {
                client[0].receive(call(2));
                client[0].receive(call(3)); // without having heard of the second
            }
            handled.add(isFirst ? "ends" : "is late");
        });
        client[0] = transport.connect();
        client[0].receive(call(1));

        assertAnswered(client[0], 1);
        assertThat(client[0].take()).contains("\"code\":\"TOO_MANY_CALLS\"").endsWith(",3]");
        assertAnswered(client[0], 2);
        assertThat(handled).containsExactly("begins", "ends", "begins", "ends");
        client[0].receive(call(4));
        assertAnswered(client[0], 4);
    }

    @Test
    void whatWaitsHasItsTimeoutAndDoesNotPileUp() throws InterruptedException {
        plan.set(ServerBuilder.MAX_CONCURRENT_CALLS, 1);
        plan.set(ServerBuilder.API_TIMEOUT, Duration.ofSeconds(1));
        TestConnection[] client = new TestConnection[1];
        List<Long> handled = new ArrayList<>();
        start().implementApi(VectorProto.TEST, call -> {
            handled.add(call.sn().orElseThrow());
            call.succ(Map.of("reply", "Hello"));
            if (handled.size() == 1) {
                assertAnswered(client[0], 1);
                client[0].receive(call(2));
                timer.advance(Duration.ofSeconds(1));
                assertThat(client[0].take())
                        .contains("\"code\":\"SERVER_TIMEOUT\"")
                        .endsWith(",2]");
                client[0].receive(call(3));
            }
        });
        client[0] = transport.connect();
        client[0].receive(call(1));

        assertThat(client[0].take()).contains("\"code\":\"TOO_MANY_CALLS\"").endsWith(",3]");
        client[0].receive(call(4));
        assertAnswered(client[0], 4);
        assertThat(handled).containsExactly(1L, 4L);
    }

    @Test
    void aServerHasSoManyAtOnceOverAllConnections() throws InterruptedException {
        plan.set(ServerBuilder.MAX_SERVER_CALLS, 2);
        startLater();
        TestConnection one = transport.connect();
        TestConnection two = transport.connect();
        one.receive(call(1));
        two.receive(call(1));
        two.receive(call(2));
        assertThat(two.take())
                .contains("More than 2 calls are running on this server", "\"code\":\"TOO_MANY_CALLS\"")
                .endsWith(",2]");
        answerOne();
        assertAnswered(one, 1);
        two.receive(call(3));
        assertThat(running).hasSize(2);
    }

    /** Also if they have no timeout: the answers of handlers that answer later may never come. */
    @Test
    void callsOfConnectionsThatHaveEndedDoNotCount() throws InterruptedException {
        plan.set(ServerBuilder.MAX_SERVER_CALLS, 3);
        plan.set(ServerBuilder.API_TIMEOUT, Duration.ZERO);
        Server server = startLater();
        for (int i = 0; i < 3; i++) {
            TestConnection gone = transport.connect();
            gone.receive(call(1));
            gone.receive(call(2));
            gone.vanish();
        }
        assertThat(running).hasSize(6).allMatch(ApiCall::isCancelled);
        TestConnection client = transport.connect();
        client.receive(call(1));
        assertThat(running).hasSize(7);

        for (int i = 0; i < 6; i++) {
            answerOne(); // nobody hears it, and nothing is counted twice
        }
        client.receive(call(2));
        client.receive(call(3));
        client.receive(call(4));
        assertThat(client.take())
                .contains("More than 3 calls are running on this server")
                .endsWith(",4]");
        client.vanish();
        server.gracefulStop(Duration.ofMinutes(1)).join(); // which waits for nobody
    }

    @Test
    void whileAServerStopsNewOnesFailAtOnceAndRunningOnesAreAnswered() throws InterruptedException {
        Server server = startLater();
        TestConnection client = transport.connect();
        client.receive(call(1));
        var stopped = server.gracefulStop(Duration.ofMinutes(1));
        client.receive(call(2));
        assertThat(client.take()).contains("\"code\":\"SERVER_STOPPING\"").endsWith(",2]");
        assertThat(running).hasSize(1);
        answerOne();
        assertAnswered(client, 1);
        stopped.join();
    }

    /** A tenth of so many frames as would be too many. */
    @Test
    void aConnectionIsNotReadWhileAMegabyteOfItWaits() {
        String large = "[\"Chat\",{\"text\":\"" + "x".repeat(60_000) + "\"}]";
        TestConnection[] client = new TestConnection[1];
        List<Boolean> whileItWaited = new ArrayList<>();
        AtomicBoolean hasBegun = new AtomicBoolean();
        start().listenMsg(VectorProto.CHAT, call -> {
            if (!hasBegun.getAndSet(true)) {
                for (int i = 0; i < 25; i++) {
                    client[0].receive(large);
                }
                whileItWaited.addAll(client[0].readable);
            }
        });
        client[0] = transport.connect();
        client[0].receive(large);
        assertThat(whileItWaited).containsExactly(false);
        assertThat(client[0].readable).containsExactly(false, true);
    }
}
