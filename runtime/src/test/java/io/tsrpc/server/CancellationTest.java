package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a handler learns that nobody waits for its answer. */
@Timeout(60)
class CancellationTest extends ServerTestBase {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

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
}
