package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send or read slowly occupy no thread for user code, of which these servers have one. */
@Timeout(60) // limits a test that would otherwise wait forever
class HttpSlowClientsTest {
    private static final String HEAD = "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final byte[] BODY = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    private static final String LARGE = "x".repeat(16 << 20);

    private final ExecutorService oneThread = Executors.newSingleThreadExecutor(task -> new Thread(task, "user"));
    private final List<RawHttp> clients = new ArrayList<>();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() throws Exception {
        for (RawHttp client : clients) {
            client.close();
        }
        oneThread.shutdown();
    }

    private RawHttp connect(HttpServer server) throws Exception {
        RawHttp client = RawHttp.connect(server);
        client.socket().setSoTimeout(20_000);
        clients.add(client);
        return client;
    }

    private void assertServes(HttpServer server) throws Exception {
        RawHttp client = connect(server);
        client.send("POST", "/Test", Map.of("Content-Type", "application/json"), BODY);
        assertThat(client.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
    }

    @Test
    void requestsThatArriveSlowlyKeepNobodyWaiting() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.executor(oneThread))) {
            for (String part : List.of("P", HEAD, HEAD + "Content-Length: 12\r\n\r\n{")) {
                connect(server).write(part);
                connect(server).write(part);
                assertServes(server);
            }
        }
    }

    @Test
    void manyBodiesThatArriveSlowlyKeepNobodyWaiting() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet, b -> b.executor(oneThread))) {
            for (int i = 0; i < 200; i++) {
                connect(server).write(HEAD + "Connection: close\r\nContent-Length: 12\r\n\r\n{");
                if (i % 20 == 0) {
                    assertServes(server);
                }
            }
            assertServes(server);
            clients.get(0).write("\"name\":\"a\"}");
            assertThat(clients.get(0).reply().text()).isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    @Test
    void answersThatAreReadSlowlyKeepNobodyWaiting() throws Exception {
        try (HttpServer server = HttpServers.start(
                call -> {
                    if ("large".equals(call.req().get("name"))) {
                        call.succ(Map.of("reply", LARGE));
                    } else {
                        HttpServers.greet(call);
                    }
                },
                b -> b.executor(oneThread)
                        .routes(routes -> routes.get("/large", exchange -> exchange.send("text/plain", LARGE))))) {
            connect(server).write(HEAD + "Content-Length: 16\r\n\r\n{\"name\":\"large\"}");
            connect(server).write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
            for (RawHttp slow : List.copyOf(clients)) {
                assertThat(slow.socket().getInputStream().read()).isEqualTo('H'); // the answer is being written
            }
            assertServes(server);
        }
    }

    /** A thread that has read a request waits for its answer, but only a few do so if they are not virtual. */
    @Test
    void handlersThatBlockHoldFewOfTheThreadsThatRead() throws Exception {
        int calls = 300;
        CountDownLatch goOn = new CountDownLatch(1);
        Semaphore begun = new Semaphore(0);
        try (HttpServer server = HttpServers.start(
                call -> {
                    begun.release();
                    goOn.await();
                    HttpServers.greet(call);
                },
                b -> b)) {
            for (int i = 0; i < calls; i++) {
                connect(server).send("POST", "/Test", Map.of("Content-Type", "application/json"), BODY);
                begun.acquire();
            }
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("tsrpc-http-"))
                    .hasSizeLessThan(calls / 2);
            goOn.countDown();
            for (RawHttp client : clients) {
                assertThat(client.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
            }
        }
    }

    @Test
    void userCodeRunsOnTheThreadsForIt() throws Exception {
        try (HttpServer server = HttpServers.start(
                call -> {
                    threads.add("api " + Thread.currentThread().getName());
                    HttpServers.greet(call);
                },
                b -> b.executor(oneThread)
                        .admission(head -> {
                            threads.add("admission " + Thread.currentThread().getName());
                            return Admission.accepted();
                        })
                        .routes(routes -> routes.get("/route", exchange -> {
                            threads.add("route " + Thread.currentThread().getName());
                            exchange.send("text/plain", "a");
                        })))) {
            server.flows().postDisconnectFlow().push(event -> {
                threads.add("flow " + Thread.currentThread().getName());
                return event;
            });
            assertServes(server);
            assertThat(RawHttp.exchange(server, "GET", "/route", Map.of(), new byte[0])
                            .text())
                    .isEqualTo("a");
        }
        assertThat(threads).containsExactlyInAnyOrder("api user", "admission user", "route user", "flow user");
    }
}
