package io.tsrpc.ws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcError;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that come back, over real sockets and in the JVM. */
@Timeout(120)
class WsReconnectTest extends WsServerTestBase {
    private static final Reconnect SOON = Reconnect.backoff(Duration.ofMillis(1), Duration.ofMillis(20));

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ReconnectListener listener = new ReconnectListener() {
        @Override
        public void connected() {
            events.add("connected");
        }

        @Override
        public void lost(int code, @Nullable String reason) {
            events.add("lost " + code + " " + reason);
        }

        @Override
        public void gaveUp(ConnectFailure why) {
            events.add("gave up " + why.code());
        }
    };

    private static WsClient client(int port, Reconnect how) {
        return WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + port, o -> o.reconnect(how));
    }

    private static ApiFuture<Map<String, Object>> call(DuplexClient client) {
        return client.callApi(VectorProto.TEST, Map.of("name", "a"));
    }

    @Test
    void aClientComesBackToAServerThatHasRestartedAndItsCallIsAnswered() throws InterruptedException {
        WsServer first = start(b -> b);
        try (WsClient client = client(first.port(), SOON.listener(listener))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(take(events)).isEqualTo("connected");
            first.stop();
            assertThat(take(events)).startsWith("lost");
            ApiFuture<Map<String, Object>> call = call(client);
            WsServer second = make(b -> b.port(first.port()));
            greet(second);
            second.start();
            assertThat(take(events)).isEqualTo("connected");
            assertThat(call.join().isSucc()).isTrue();
            assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        }
        assertThat(events).isEmpty();
    }

    @Test
    void aClientThatIsThrownOutComesBackUntilItsLoginIsRefused() throws InterruptedException {
        WsServer server = start(b -> b);
        AtomicInteger logins = new AtomicInteger();
        server.implementApi(VectorProto.TEST, call -> {
            if (logins.incrementAndGet() < 3) {
                call.succ(Map.of("reply", "welcome"));
            } else {
                call.error("You were thrown out");
            }
        });
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                "ws://127.0.0.1:" + server.port(),
                o -> o.reconnect(SOON.listener(listener))
                        .afterConnect(c -> call(c).thenApply(AfterConnect.Outcome::of)))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(take(events)).isEqualTo("connected");
            take(connected).close("thrown out");
            assertThat(take(events)).isEqualTo("lost 1000 thrown out");
            assertThat(take(events)).isEqualTo("connected");
            take(connected).close("thrown out");
            assertThat(take(events)).isEqualTo("lost 1000 thrown out");
            assertThat(take(events)).isEqualTo("gave up AFTER_CONNECT_ERR");
            assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
            TsrpcError err = call(client).join().err();
            assertThat(requireNonNull(err).code()).isEqualTo(ErrorCode.WS_NOT_OPEN);
        }
    }

    @Test
    void aStepThatBlocksForItsAnswerIsServed() throws InterruptedException {
        WsServer server = start(b -> b);
        greet(server);
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                "ws://127.0.0.1:" + server.port(),
                o -> o.reconnect(SOON).afterConnect(c -> {
                    ApiReturn<Map<String, Object>> ret = call(c).join();
                    return CompletableFuture.completedStage(AfterConnect.Outcome.of(ret));
                }))) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.connect().join().isSucc()).isTrue();
                assertThat(call(client).join().isSucc()).isTrue();
                take(connected).close("again");
                await().until(() ->
                        client.status() == ClientStatus.RECONNECTING || client.status() == ClientStatus.OPENED);
            }
        }
    }

    @Test
    void clientsInTheJvmComeBackToo() throws InterruptedException {
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        try (InnerServer server =
                InnerServer.builder(VectorProto.PROTO).allowUnhandledApis(true).build()) {
            server.implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "ok")));
            server.flows().postConnectFlow().push(conn -> {
                connections.add(conn);
                return conn;
            });
            server.start();
            try (DuplexClient client = server.newClient(o -> o.reconnect(SOON.listener(listener)))) {
                assertThat(client.connect().join().isSucc()).isTrue();
                take(connections).close("go");
                assertThat(take(events)).isEqualTo("connected");
                assertThat(take(events)).isEqualTo("lost 1000 go");
                assertThat(call(client).join().isSucc()).isTrue();
                assertThat(take(events)).isEqualTo("connected");
            }
        }
    }

    /** Users call from several threads while the server throws the client out again and again. */
    @Test
    void everyCallSettlesAndNoneRunsTwiceOrOutOfOrder() throws InterruptedException {
        int threads = 4;
        int callsOfThread = 2_000;
        WsServer server = start(b -> b);
        Queue<String> ran = new ConcurrentLinkedQueue<>();
        server.implementApi(VectorProto.TEST, call -> {
            ran.add((String) call.req().get("name"));
            call.succ(Map.of("reply", "ok"));
        });
        try (WsClient client = client(server.port(), SOON.maxWaitingCalls(threads * callsOfThread))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            Queue<ErrorCode> errors = new ConcurrentLinkedQueue<>();
            CountDownLatch settled = new CountDownLatch(threads * callsOfThread);
            CyclicBarrier start = new CyclicBarrier(threads + 1);
            List<Thread> users = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String user = "u" + i + " ";
                Thread thread = new Thread(() -> {
                    try {
                        start.await();
                        for (int n = 0; n < callsOfThread; n++) {
                            ApiFuture<Map<String, Object>> call =
                                    client.callApi(VectorProto.TEST, Map.of("name", user + n));
                            var unused = call.thenAccept(ret -> {
                                TsrpcError err = ret.err();
                                if (err != null && err.code() != null) {
                                    errors.add(err.code());
                                }
                                settled.countDown();
                            });
                            if (n % 100 == 99) {
                                call.join();
                            }
                        }
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
                users.add(thread);
                thread.start();
            }
            try {
                start.await();
            } catch (BrokenBarrierException e) {
                throw new AssertionError(e);
            }
            while (users.stream().anyMatch(Thread::isAlive)) {
                Connection conn = connected.poll(10, TimeUnit.MILLISECONDS);
                if (conn != null) {
                    int before = ran.size();
                    await().until(() ->
                            ran.size() > before + 20 || users.stream().noneMatch(Thread::isAlive));
                    conn.close("again");
                }
            }
            settled.await();
            assertThat(ran).doesNotHaveDuplicates();
            assertThat(errors)
                    .allMatch(code -> code.equals(ErrorCode.LOST_CONN) || code.equals(ErrorCode.SEND_BUF_ERR));
            assertThat(ran.size()).isGreaterThanOrEqualTo(threads * callsOfThread - errors.size());
        }
    }

    @Test
    void nothingIsLeftOfConnectionsThatWereLost() throws Exception {
        comeBackOften(100);
    }

    @Test
    @Tag("long-run")
    void nothingIsLeftOf2000ConnectionsThatWereLost() throws Exception {
        comeBackOften(2_000);
    }

    private void comeBackOften(int times) throws Exception {
        WsServer server = start(b -> b);
        greet(server);
        Queue<WeakReference<ClientConnection>> made = new ConcurrentLinkedQueue<>();
        ClientTransport transport = WsClient.transport("ws://127.0.0.1:" + server.port(), o -> {});
        ClientTransport recorded = new ClientTransport() {
            @Override
            public ClientConnection newConnection(ClientTransportSettings settings) {
                ClientConnection connection = transport.newConnection(settings);
                made.add(new WeakReference<>(connection));
                return connection;
            }
        };
        Reconnect fast = Reconnect.backoff(Duration.ofNanos(1), Duration.ofNanos(1));
        try (DuplexClient client = DuplexClient.over(
                VectorProto.PROTO,
                recorded,
                o -> o.set(DuplexClientOptions.RECONNECT, fast)
                        .afterConnect(c -> call(c).thenApply(AfterConnect.Outcome::of)))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            comeBack(client, 20);
            int threads = threads();
            long descriptors = descriptors();
            comeBack(client, times);
            assertThat(made).hasSizeGreaterThan(times);
            await().untilAsserted(() -> {
                System.gc();
                assertThat(made.stream().filter(connection -> connection.get() != null))
                        .hasSizeLessThanOrEqualTo(2);
                assertThat(threads()).isLessThanOrEqualTo(threads);
                assertThat(descriptors()).isLessThanOrEqualTo(descriptors);
            });
        }
    }

    private void comeBack(DuplexClient client, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            take(connected).close("again");
            take(disconnected);
        }
        await().until(() ->
                client.status() == ClientStatus.OPENED && call(client).join().isSucc());
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    private static long descriptors() throws IOException {
        Path all = Path.of("/proc/self/fd");
        if (!Files.isDirectory(all)) {
            return 0; // not on this system
        }
        try (Stream<Path> open = Files.list(all)) {
            return open.count();
        }
    }
}
