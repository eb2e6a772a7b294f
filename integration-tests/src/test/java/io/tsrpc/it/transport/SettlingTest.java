package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiFail;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every future settles, and never exceptionally, whatever users and servers do at once: threads that call, send,
 * connect, disconnect, abort, listen and throw, in an order from a seed, until the client is closed. Another seed:
 * {@code -Dtsrpc.seed=42}.
 */
class SettlingTest {
    private static final int THREADS = 4;
    private static final int ACTIONS = 200;
    private static final int SEEDS = 4;
    private static final long LONG_ENOUGH = 60;

    /** A future, and what has made it. */
    private record Made(String by, TsrpcFuture<?> future) {}

    private final Queue<Made> made = new ConcurrentLinkedQueue<>();

    static Stream<Arguments> everyTransportAndSeed() {
        Long given = Long.getLong("tsrpc.seed");
        return Stream.of(Wiring.values())
                .flatMap(wiring -> given == null
                        ? IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(wiring, (long) seed))
                        : Stream.of(Arguments.of(wiring, given)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("everyTransportAndSeed")
    void everyFutureSettles(Wiring wiring, long seed) throws Exception {
        Rig rig = new Rig(wiring, seed % 2 == 0 ? DataFormat.BINARY : DataFormat.JSON);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Server server = rig.start();
            Client client = rig.unconnected(server, options -> options.timeout(Duration.ofSeconds(5)));
            addHostileFlows(client, seed);
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed * THREADS + i);
                boolean closes = i == 0 && seed % 2 == 1;
                ends.add(threads.submit(() -> {
                    together.await();
                    for (int n = 0; n < ACTIONS; n++) {
                        act(random, client, server);
                    }
                    if (closes) { // while the others go on
                        client.close();
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
            client.close();
            client.close();
            act(new Random(seed), client, server);
            for (Made one : made) {
                settles(one);
            }
        } finally {
            rig.gates.openAll();
            threads.shutdown();
            rig.close();
        }
    }

    private static void settles(Made one) throws InterruptedException {
        try {
            var unused = one.future().toCompletableFuture().get(LONG_ENOUGH, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            fail(one.by() + " has not settled", e);
        } catch (ExecutionException e) {
            fail(one.by() + " has settled exceptionally", e);
        }
    }

    /** Flows that throw now and then, whatever may be thrown. */
    private static void addHostileFlows(Client client, long seed) {
        Random random = new Random(~seed);
        client.flows().preCallApiFlow().push(call -> sometimes(random, call));
        client.flows().preApiReturnFlow().push(returning -> sometimes(random, returning));
        client.flows().postApiReturnFlow().push(returning -> sometimes(random, returning));
        client.flows().preSendDataFlow().push(sending -> sometimes(random, sending));
        client.flows().preConnectFlow().push(connecting -> sometimes(random, connecting));
        client.flows().postConnectFlow().push(connected -> sometimes(random, connected));
        client.flows().postDisconnectFlow().push(gone -> sometimes(random, gone));
        client.flows().preRecvMsgFlow().push(msg -> sometimes(random, msg));
    }

    private static synchronized int next(Random random) {
        return random.nextInt(40);
    }

    private static <T> T sometimes(Random random, T value) {
        switch (next(random)) {
            case 0 -> throw new StackOverflowError("on purpose");
            case 1 -> throw new OutOfMemoryError("on purpose");
            case 2 -> throw new IllegalStateException("on purpose");
            default -> {
                return value;
            }
        }
    }

    private void act(Random random, Client client, Server server) {
        if (random.nextInt(10) == 0) {
            Thread.currentThread().interrupt(); // a thread that its owner wants to end
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                call("echo", client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("x"), options(random)), random);
            case 3 ->
                call("wait", client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("gate"), options(random)), random);
            case 4 ->
                call(
                        "fail",
                        client.callApi(SuiteProtocol.FAIL, new ApiFail.Req(ApiFail.Way.UNEXPECTED), options(random)),
                        random);
            case 5 -> note("send", client.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", "hi")));
            case 6 -> abort(random, client);
            case 7 -> actOfServer(random, server);
            default -> {
                if (client instanceof DuplexClient duplex) {
                    actOnConnection(random, duplex);
                }
            }
        }
        boolean unused = Thread.interrupted();
    }

    private static CallOptions options(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> CallOptions.timeout(Duration.ZERO);
            case 1 -> CallOptions.timeout(Duration.ofNanos(1));
            case 2 -> CallOptions.abortKey("key");
            default -> CallOptions.DEFAULT;
        };
    }

    /** Calls whose futures are completed and cancelled, and have functions that throw, block, call and close. */
    private void call(String by, ApiFuture<?> call, Random random) {
        note(by, call);
        switch (random.nextInt(6)) {
            case 0 -> call.abort();
            case 1 -> call.toCompletableFuture().cancel(true);
            case 2 -> call.toCompletableFuture().completeExceptionally(new IllegalStateException("on purpose"));
            case 3 -> {
                var unused = call.thenAccept(ret -> {
                    throw new StackOverflowError("on purpose");
                });
            }
            case 4 -> {
                List<Made> others = List.copyOf(made);
                TsrpcFuture<?> other = others.get(random.nextInt(others.size())).future();
                var unused = call.thenRun(other::join);
            }
            default -> {
                var unused = call.whenComplete((ret, e) -> call.abort());
            }
        }
    }

    private void note(String by, TsrpcFuture<?> future) {
        made.add(new Made(by, future));
    }

    private static void abort(Random random, Client client) {
        switch (random.nextInt(3)) {
            case 0 -> client.abort(client.lastSn());
            case 1 -> client.abortByKey("key");
            default -> client.abortAll();
        }
    }

    private void actOfServer(Random random, Server server) {
        switch (random.nextInt(3)) {
            case 0 -> {
                for (Connection conn : server.connections()) {
                    conn.close("on purpose");
                }
            }
            case 1 -> {
                var unused = server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("server", "hi"));
            }
            default -> note("server", server.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("x")));
        }
    }

    private void actOnConnection(Random random, DuplexClient client) {
        switch (random.nextInt(6)) {
            case 0, 1 -> note("connect", client.connect());
            case 2 -> note("disconnect", client.disconnect());
            case 3 -> {
                TsrpcFuture<?> connecting = client.connect();
                note("connect", connecting);
                note("disconnect at once", client.disconnect(3000, "on purpose"));
            }
            case 4 -> {
                Subscription listening = client.listenMsg(SuiteProtocol.CHAT, msg -> {
                    note("reconnect in a handler", client.disconnect());
                    note("reconnect in a handler", client.connect());
                    throw new OutOfMemoryError("on purpose");
                });
                if (random.nextBoolean()) {
                    listening.close();
                }
            }
            default -> client.unlistenMsgAll(Pattern.compile(""));
        }
        assertThat(client.status()).isNotNull();
    }
}
