package io.tsrpc.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.AfterConnect;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.VectorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The step after connecting comes before all others. */
class AfterConnectTest extends ReconnectTestBase {
    @Test
    void theStepAfterConnectingComesFirstAndOthersWait() {
        List<CompletableFuture<AfterConnect.Outcome>> steps = new ArrayList<>();
        DuplexClient client = withStep(policy, c -> {
            events.add("step " + c.status() + " " + c.connect().join().isSucc());
            var unused = c.sendMsg(VectorProto.CHAT, Map.of("text", "it's me"));
            steps.add(new CompletableFuture<>());
            return steps.get(steps.size() - 1);
        });
        client.flows().postConnectFlow().push(c -> {
            events.add("flow");
            return c;
        });
        TsrpcFuture<ConnectResult> connecting = client.connect();
        connection().client().opened();
        assertThat(client.status()).isEqualTo(ClientStatus.OPENING);
        assertThat(code(call(client))).isEqualTo(ErrorCode.WS_NOT_OPEN); // as always before it is connected once
        assertThat(connecting.isDone()).isFalse();
        steps.get(0).complete(AfterConnect.Outcome.ready());
        assertThat(connecting.join().isSucc()).isTrue();

        lose();
        var unused = call(client);
        waitForAttempt();
        connection().client().opened();
        assertThat(client.status()).isEqualTo(ClientStatus.RECONNECTING);
        var unused2 = call(client);
        assertThat(connection().done).containsExactly("open", "send " + chat("it's me"));
        steps.get(1).complete(AfterConnect.Outcome.ready());
        assertThat(connection().done).containsExactly("open", "send " + chat("it's me"), request(2), request(3));
        assertThat(events)
                .containsExactly(
                        "step OPENED true",
                        "connected",
                        "flow",
                        "lost 1006 null",
                        "waiting 1 500 LOST_CONN",
                        "step OPENED true",
                        "connected",
                        "flow");
    }

    @Test
    void theStepMayCallAndItsAnswerDecides() {
        DuplexClient client = withStep(policy, c -> call(c).thenApply(AfterConnect.Outcome::of));
        client.connect();
        connection().client().opened();
        connection().receive(REPLY_1);
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        lose();
        waitForAttempt();
        connection().client().opened();
        connection().receive("[\"Test\",{\"isSucc\":false,\"err\":{\"message\":\"busy\",\"type\":\"ServerError\"}},2]");
        assertThat(connection().done).containsExactly("open", request(2), "close 1000");
        timer.advance(LONGEST);
        connection().client().opened();
        connection().receive("[\"Test\",{\"isSucc\":false,\"err\":{\"message\":\"No\",\"type\":\"ApiError\"}},3]");
        assertThat(events)
                .containsExactly(
                        "connected",
                        "lost 1006 null",
                        "waiting 1 500 LOST_CONN",
                        "waiting 2 1000 AFTER_CONNECT_ERR",
                        "gave up AFTER_CONNECT_ERR");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThatNothingIsLeft();
    }

    @Test
    void aStepThatFailsFailsConnectingAlsoWithoutComingBack() {
        TsrpcError err = TsrpcError.of("No");
        DuplexClient client = client(
                TIMEOUT,
                CONNECT_TIMEOUT,
                null,
                options -> options.set(
                        DuplexClientOptions.AFTER_CONNECT,
                        c -> CompletableFuture.completedStage(AfterConnect.Outcome.stop(err))));
        List<String> flows = new ArrayList<>();
        client.flows().postDisconnectFlow().push(e -> {
            flows.add("disconnected");
            return e;
        });
        TsrpcFuture<ConnectResult> connecting = client.connect();
        connection().client().opened();
        ConnectFailure why = requireNonNull(connecting.join().failure());
        assertThat(why.code()).isEqualTo(ErrorCode.AFTER_CONNECT_ERR);
        assertThat(why.message()).isEqualTo("afterConnect has not succeeded: No");
        assertThat(((TsrpcException) requireNonNull(why.cause())).error()).isEqualTo(err);
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(flows).isEmpty();
    }

    @Test
    void aStepThatThrowsIsTriedAgain() {
        AtomicInteger runs = new AtomicInteger();
        DuplexClient client = withStep(policy, c -> switch (runs.incrementAndGet()) {
            case 1, 4 -> CompletableFuture.completedStage(AfterConnect.Outcome.ready());
            case 2 -> throw new IllegalStateException("a user's");
            default -> CompletableFuture.failedStage(new IllegalStateException("a user's"));
        });
        open(client);
        lose();
        for (int attempt = 1; attempt <= 3; attempt++) {
            timer.advance(LONGEST);
            connection().client().opened();
        }
        assertThat(events)
                .containsExactly(
                        "connected",
                        "lost 1006 null",
                        "waiting 1 500 LOST_CONN",
                        "waiting 2 1000 AFTER_CONNECT_ERR",
                        "waiting 3 2000 AFTER_CONNECT_ERR",
                        "connected");
    }

    @Test
    void theTimeLimitOfConnectingHoldsForTheStep() {
        AtomicInteger runs = new AtomicInteger();
        DuplexClient client = withStep(
                policy,
                c -> runs.incrementAndGet() == 1
                        ? CompletableFuture.completedStage(AfterConnect.Outcome.ready())
                        : new CompletableFuture<>());
        open(client);
        lose();
        events.clear();
        waitForAttempt();
        timer.advance(FIRST);
        connection().client().opened();
        timer.advance(CONNECT_TIMEOUT.minus(FIRST));
        assertThat(events).containsExactly("waiting 2 1000 ETIMEDOUT");
        assertThat(connection().done).containsExactly("open", "close 1000");
    }

    @Test
    void theClientOfTheStepIsOnItsConnectionAlone() {
        List<DuplexClient> given = new ArrayList<>();
        DuplexClient client = withStep(policy, c -> {
            given.add(c);
            return CompletableFuture.completedStage(AfterConnect.Outcome.ready());
        });
        open(client);
        DuplexClient first = given.get(0);
        lose();
        waitForAttempt();
        connection().client().opened();
        assertThat(code(call(first))).isEqualTo(ErrorCode.WS_NOT_OPEN);
        assertThat(first.sendMsg(VectorProto.CHAT, Map.of("text", "1")).join().isSucc())
                .isFalse();
        assertThat(first.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(first.connect().join().isSucc()).isFalse();
        assertThat(connection().done).containsExactly("open");
    }

    @Test
    void messagesThatArriveDuringTheStepAreHandledAfterIt() {
        CompletableFuture<AfterConnect.Outcome> step = new CompletableFuture<>();
        DuplexClient client = withStep(policy, c -> step);
        client.listenMsg(VectorProto.CHAT, msg -> events.add("" + msg.get("text")));
        client.connect();
        connection().client().opened();
        connection().receive(chat("early"));
        assertThat(events).isEmpty();
        step.complete(AfterConnect.Outcome.ready());
        assertThat(events).containsExactly("connected", "early");
    }
}
