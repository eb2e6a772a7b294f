package io.tsrpc.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiFuture;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.transport.CloseCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Timeouts of connecting and closing, on a clock that the test advances. */
class ConnectionTimeoutsTest extends ClientTestBase {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void anAttemptThatTakesTooLongFailsAndIsTerminated() {
        DuplexClient client = client(null);
        TsrpcFuture<ConnectResult> connecting = client.connect();
        timer.advance(CONNECT_TIMEOUT.minus(INSTANT));
        assertThat(connecting.isDone()).isFalse();
        assertThat(client.status()).isEqualTo(ClientStatus.OPENING);
        timer.advance(INSTANT);
        assertThat(connecting.join().errMsg()).isEqualTo("No connection");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(connection().done).containsExactly("open", "terminate");
    }

    @Test
    void theTimeoutCoversPreConnectFlow() {
        DuplexClient client = client(null);
        client.flows().preConnectFlow().push(e -> {
            timer.advance(CONNECT_TIMEOUT);
            return e;
        });
        TsrpcFuture<ConnectResult> connecting = client.connect();
        assertThat(connecting.isDone()).isTrue();
        assertThat(connecting.join().errMsg()).isEqualTo("No connection");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(connection().done).doesNotContain("open");
    }

    @Test
    void whatATransportSaysAfterTheTimeoutComesTooLate() {
        DuplexClient client = client(null);
        TsrpcFuture<ConnectResult> connecting = client.connect();
        timer.advance(CONNECT_TIMEOUT);
        connection().client().opened();
        connection().client().closed(CloseCodes.ABNORMAL, null);
        assertThat(connecting.join().isSucc()).isFalse();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void aConnectionThatIsOpenHasNoTimeout() {
        DuplexClient client = connected(null);
        assertThat(timer.size()).isZero();
        timer.advance(Duration.ofDays(365));
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
    }

    @Test
    void aServerThatDoesNotCloseIsLeftAfterASecond() {
        DuplexClient client = connected(null);
        List<ClientFlows.Disconnected> ends = new ArrayList<>();
        client.flows().postDisconnectFlow().push(e -> {
            ends.add(e);
            return e;
        });
        ApiFuture<Map<String, Object>> call = call(client);
        TsrpcFuture<Void> disconnecting = client.disconnect(3456, "bye");
        assertThat(connection().done).endsWith("close 3456 bye");
        timer.advance(SECOND.minus(INSTANT));
        assertThat(disconnecting.isDone()).isFalse();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSING);
        timer.advance(INSTANT);
        assertThat(disconnecting.isDone()).isTrue();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(call.join().err()).isEqualTo(network("bye", "LOST_CONN"));
        assertThat(ends).containsExactly(new ClientFlows.Disconnected(3456, "bye", true));
    }

    @Test
    void aConnectionThatIsClosedIsTerminatedASecondLater() {
        DuplexClient client = connected(null);
        connection().client().closed(CloseCodes.NORMAL, "kicked");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        timer.advance(SECOND.minus(INSTANT));
        assertThat(connection().done).isEmpty();
        timer.advance(INSTANT);
        assertThat(connection().done).containsExactly("terminate");
    }

    // --- while a flow holds up what has arrived ------------------------------------------------------------------

    /** Connects, with a step that ends when the test wants it, and runs an action in the flow of a frame that comes meanwhile. */
    private DuplexClient heldUp(CompletableFuture<AfterConnect.Outcome> step, Consumer<DuplexClient> action) {
        DuplexClient client =
                client(TIMEOUT, CONNECT_TIMEOUT, null, o -> o.set(DuplexClientOptions.AFTER_CONNECT, opened -> step));
        AtomicBoolean hasRun = new AtomicBoolean();
        client.flows().preRecvDataFlow().push(frame -> {
            action.accept(client);
            hasRun.set(true);
            return frame;
        });
        var unused = client.connect();
        connection().client().opened();
        connection().receive(chat("early"));
        assertThat(hasRun).isTrue();
        return client;
    }

    @Test
    void theTimeoutDoesNotWaitForPreRecvDataFlow() {
        DuplexClient client = heldUp(new CompletableFuture<>(), c -> {
            TsrpcFuture<ConnectResult> connecting = c.connect();
            timer.advance(CONNECT_TIMEOUT);
            assertThat(connecting.isDone()).isTrue();
            assertThat(requireNonNull(connecting.join().failure()).code()).isEqualTo(ErrorCode.ETIMEDOUT);
        });
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void aStepThatHasSucceededOrFailedDoesNotWaitForPreRecvDataFlow() {
        CompletableFuture<AfterConnect.Outcome> good = new CompletableFuture<>();
        DuplexClient client = heldUp(good, c -> {
            TsrpcFuture<ConnectResult> connecting = c.connect();
            good.complete(AfterConnect.Outcome.ready());
            assertThat(connecting.isDone()).isTrue();
        });
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);

        CompletableFuture<AfterConnect.Outcome> bad = new CompletableFuture<>();
        client = heldUp(bad, c -> {
            TsrpcFuture<ConnectResult> connecting = c.connect();
            bad.complete(AfterConnect.Outcome.retry(TsrpcError.of("not now")));
            assertThat(connecting.isDone()).isTrue();
            assertThat(requireNonNull(connecting.join().failure()).code()).isEqualTo(ErrorCode.AFTER_CONNECT_ERR);
        });
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void preRecvDataFlowMayDisconnectWhileTheClientConnectsAndWaitForThat() {
        DuplexClient client = heldUp(new CompletableFuture<>(), c -> {
            TsrpcFuture<ConnectResult> connecting = c.connect();
            assertThat(c.disconnect().isDone()).isTrue();
            assertThat(connecting.isDone()).isTrue();
            assertThat(requireNonNull(connecting.join().failure()).code()).isEqualTo(ErrorCode.ABORTED);
        });
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void anAttemptThatTheServerEndsFailsASecondLaterWhateverPreRecvDataFlowDoes() {
        DuplexClient client = heldUp(new CompletableFuture<>(), c -> {
            TsrpcFuture<ConnectResult> connecting = c.connect();
            connection().client().closed(CloseCodes.NORMAL, "kicked");
            timer.advance(SECOND.minus(INSTANT));
            assertThat(connecting.isDone()).isFalse(); // the reply that explains it may be on its way
            timer.advance(INSTANT);
            assertThat(connecting.isDone()).isTrue();
        });
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void preRecvDataFlowMayDisconnectAndWaitForThat() {
        DuplexClient client = connected(null);
        AtomicBoolean hasRun = new AtomicBoolean();
        client.flows().preRecvDataFlow().push(frame -> {
            TsrpcFuture<Void> disconnecting = client.disconnect();
            connection().client().closed(CloseCodes.NORMAL, "");
            timer.advance(SECOND);
            assertThat(disconnecting.isDone()).isTrue();
            hasRun.set(true);
            return frame;
        });
        connection().receive(chat("1"));
        assertThat(hasRun).isTrue();
    }
}
