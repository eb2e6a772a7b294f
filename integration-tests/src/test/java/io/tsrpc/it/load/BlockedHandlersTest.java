package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiReturn;
import io.tsrpc.ErrorCode;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.SuiteWsClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers that block, and those who do not wait for them. */
@Timeout(240)
class BlockedHandlersTest {
    /** How many calls a server runs at once, if not set. */
    private static final int MAX_SERVER_CALLS = 10_000;

    private static final String TOO_MANY = String.valueOf(ErrorCode.TOO_MANY_CALLS);

    private static final int CLIENTS = 100;
    private static final int CALLS_OF_CLIENT = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {64, 1_000})
    void doNotKeepOthersFromBeingServed(int blocked) throws Exception {
        try (LoadServerProcess server = LoadServerProcess.start()) {
            List<SuiteWsClient> clients = clients(server, 10);
            List<CompletableFuture<ApiReturn<ApiWait.Res>>> calls = new ArrayList<>();
            for (int i = 0; i < blocked; i++) {
                calls.add(clients.get(i % clients.size())
                        .wait_(new ApiWait.Req("w"))
                        .toCompletableFuture());
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> server.ask("waiting").equals(Integer.toString(blocked)));

            SuiteWsClient other = server.client();
            for (int i = 0; i < 100; i++) {
                assertThat(echo(other)).isEqualTo("hello");
                assertThat(echo(clients.get(0))).isEqualTo("hello");
            }
            assertThat(calls).noneMatch(CompletableFuture::isDone);

            assertThat(server.ask("open")).isEqualTo("opened");
            assertThat(calls).allMatch(call -> call.join().isSucc());
            Stream.concat(clients.stream(), Stream.of(other)).forEach(SuiteWsClient::close);
        }
    }

    /** Times of a client that connects while handlers block, and of its calls: the longest of 5 rounds, after one that warms up. */
    @ParameterizedTest
    @ValueSource(ints = {64, 1_000})
    @Tag("long-run")
    void doNotMakeOthersWait(int blocked) throws Exception {
        try (LoadServerProcess server = LoadServerProcess.start()) {
            List<SuiteWsClient> clients = clients(server, 10);
            for (int i = 0; i < blocked; i++) {
                var unused = clients.get(i % clients.size()).wait_(new ApiWait.Req("w"));
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> server.ask("waiting").equals(Integer.toString(blocked)));

            double connecting = 0;
            double calling = 0;
            for (int round = 0; round < 6; round++) {
                long start = System.nanoTime();
                SuiteWsClient other = server.client();
                double connected = millisSince(start);
                double slowest = 0;
                for (int i = 0; i < 200; i++) {
                    long called = System.nanoTime();
                    assertThat(echo(other)).isEqualTo("hello");
                    slowest = Math.max(slowest, millisSince(called));
                }
                connecting = round == 0 ? 0 : Math.max(connecting, connected);
                calling = round == 0 ? 0 : Math.max(calling, slowest);
                other.close();
            }
            System.out.printf(
                    "%d handlers block, JDK %d: others connect within %.1f ms, and are answered within %.1f ms%n",
                    blocked, Runtime.version().feature(), connecting, calling);
            assertThat(connecting).isLessThan(100);
            assertThat(calling).isLessThan(200);
            assertThat(server.ask("open")).isEqualTo("opened");
            clients.forEach(SuiteWsClient::close);
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void areNotMoreThanTheLimitAndTheServerLives() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.start("-Xmx256m")) {
            List<SuiteWsClient> clients = clients(server, CLIENTS);
            List<CompletableFuture<ApiReturn<ApiWait.Res>>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS_OF_CLIENT; i++) {
                clients.forEach(
                        client -> calls.add(client.wait_(new ApiWait.Req("w")).toCompletableFuture()));
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> ended(calls) + Integer.parseInt(server.ask("waiting")) == calls.size());
            int blocked = Integer.parseInt(server.ask("waiting"));
            assertThat(blocked).isBetween(1_000, MAX_SERVER_CALLS);
            SuiteWsClient other = server.client();
            assertThat(code(other.echo(new ApiEcho.Req("hello")).join()))
                    .isIn(TOO_MANY, "a success"); // a thread more may be free since others were refused

            assertThat(server.ask("open")).isEqualTo("opened");
            List<ApiReturn<ApiWait.Res>> ends =
                    calls.stream().map(CompletableFuture::join).toList();
            assertThat(ends.stream().filter(ApiReturn::isSucc)).hasSize(blocked);
            assertThat(ends.stream().filter(end -> !end.isSucc()).map(BlockedHandlersTest::code))
                    .containsOnly(TOO_MANY);
            assertThat(echo(other)).isEqualTo("hello");
            assertThat(server.errors()).doesNotContain("OutOfMemoryError");
            Stream.concat(clients.stream(), Stream.of(other)).forEach(SuiteWsClient::close);
        }
    }

    private static List<SuiteWsClient> clients(LoadServerProcess server, int count) {
        return Stream.generate(server::client).limit(count).toList();
    }

    private static long ended(List<? extends CompletableFuture<?>> calls) {
        return calls.stream().filter(CompletableFuture::isDone).count();
    }

    private static String code(ApiReturn<?> failure) {
        return failure.fold(res -> "a success", error -> String.valueOf(error.code()));
    }

    private static String echo(SuiteWsClient client) {
        return client.echo(new ApiEcho.Req("hello")).join().orElseThrow().text();
    }
}
