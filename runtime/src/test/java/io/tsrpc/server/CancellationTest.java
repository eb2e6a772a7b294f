package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.ServerBuilder;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a handler learns that nobody waits for its answer. */
@Timeout(60)
class CancellationTest extends ServerTestBase {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** More than the threads of a small pool. */
    private static final int MANY = 100;

    private final List<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private TestConnection client = new TestConnection();

    @BeforeEach
    void connect() {
        start().implementApi(VectorProto.TEST, calls::add);
        client = transport.connect();
    }

    private ApiCall<Map<String, Object>, Map<String, Object>> call() {
        client.receive(CALL);
        return calls.get(calls.size() - 1);
    }

    @Test
    void aCallThatIsAnsweredInTimeIsNotCancelled() throws InterruptedException {
        var call = call();
        call.onCancel(() -> actions.add("cancelled"));
        assertThat(call.isCancelled()).isFalse();
        call.succ(Map.of("reply", "Hello"));
        assertThat(client.take()).isEqualTo(HELLO);

        call.onCancel(() -> actions.add("added when it was answered"));
        client.vanish();
        assertThat(call.isCancelled()).isFalse();
        assertThat(actions).isEmpty();
    }

    @Test
    void theEndOfAConnectionWhileACallIsBeingAnsweredDoesNotCancelIt() throws InterruptedException {
        var call = call();
        call.onCancel(() -> actions.add("cancelled"));
        server().flows().postApiReturnFlow().push(returned -> {
            client.vanish();
            return returned;
        });
        call.succ(Map.of("reply", "Hello"));
        assertThat(client.take()).isEqualTo(HELLO);
        assertThat(call.isCancelled()).isFalse();
        assertThat(actions).isEmpty();
    }

    @Test
    void aCallThatAFlowHasStoppedRunsNoActions() {
        server().flows().preApiCallFlow().push(stopped -> {
            stopped.onCancel(() -> actions.add("cancelled"));
            return null;
        });
        client.receive(CALL);
        client.vanish();
        assertThat(actions).isEmpty();
    }

    @Test
    void aTimeoutCancelsACallOnce() {
        var call = call();
        AtomicInteger times = new AtomicInteger();
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        call.onCancel(() -> {
            times.incrementAndGet();
            cancelled.complete(call.isCancelled());
        });
        timer.advance(TIMEOUT);
        assertThat(cancelled.join()).isTrue();
        assertThat(call.succ(Map.of("reply", "Hello"))).isFalse();
        client.vanish();
        assertThat(call.isCancelled()).isTrue();
        assertThat(times).hasValue(1);
    }

    @Test
    void theEndOfAConnectionCancelsAllOfItsCalls() {
        var first = call();
        var second = call();
        first.onCancel(() -> actions.add("first"));
        second.onCancel(() -> actions.add("second"));
        client.vanish();
        assertThat(first.isCancelled()).isTrue();
        assertThat(second.isCancelled()).isTrue();
        assertThat(actions).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void aCallStaysCancelledWhenItIsAnsweredInVain() {
        var call = call();
        client.vanish();
        call.succ(Map.of("reply", "Hello"));
        assertThat(call.isCancelled()).isTrue();
        call.onCancel(() -> actions.add("at once"));
        assertThat(actions).containsExactly("at once");
    }

    @Test
    void anActionThatThrowsKeepsNoOtherFromRunning() {
        var call = call();
        call.onCancel(() -> {
            throw new StackOverflowError("as the test wants");
        });
        call.onCancel(() -> actions.add("next"));
        client.vanish();
        call.onCancel(() -> {
            throw new IllegalStateException("as the test wants");
        });
        assertThat(actions).containsExactly("next");
    }

    @Test
    void whatBlocksAtATimeoutKeepsNoOtherCallFromItsOwn() throws InterruptedException {
        CompletableFuture<Void> end = new CompletableFuture<>();
        for (int i = 0; i < MANY; i++) {
            call().onCancel(end::join);
        }
        timer.advance(TIMEOUT);
        try {
            for (int i = 0; i < MANY; i++) {
                assertThat(client.take()).contains("SERVER_TIMEOUT");
            }
        } finally {
            end.complete(null);
        }
    }

    @Test
    void aFlowThatBlocksAtATimeoutKeepsNoOtherCallFromItsOwn() throws InterruptedException {
        CompletableFuture<Void> end = new CompletableFuture<>();
        List<ApiCall<?, ?>> blocked = new ArrayList<>();
        server().flows().preApiReturnFlow().push(returning -> {
            if (blocked.contains(returning.call())) {
                end.join();
            }
            return returning;
        });
        for (int i = 0; i < MANY; i++) {
            blocked.add(call());
        }
        var other = call();
        timer.advance(TIMEOUT);
        try {
            assertThat(client.take()).contains("SERVER_TIMEOUT");
            assertThat(other.isCancelled()).isTrue();
        } finally {
            end.complete(null);
        }
    }

    @Test
    void whatIsChainedOnALocalCallDoesNotDelayItsCancellation() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        plan.set(ServerBuilder.EXECUTOR, threads);
        stop();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        build().implementApi(VectorProto.TEST, call -> {
            call.onCancel(() -> cancelled.complete(null));
            begun.complete(null);
        });
        var future = server().callApi(VectorProto.TEST, Map.of("name", "Ann"));
        begun.join();
        var chained = future.thenRun(cancelled::join).toCompletableFuture();
        future.abort();
        chained.get(20, TimeUnit.SECONDS);
        threads.shutdown();
    }
}
