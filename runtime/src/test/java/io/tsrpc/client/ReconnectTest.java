package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiFuture;
import io.tsrpc.ClientOptions;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.transport.CloseCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a client comes back, and when it ends to try. */
class ReconnectTest extends ReconnectTestBase {
    @Test
    void aConnectionThatIsLostComesBack() {
        DuplexClient client = client(policy);
        open(client);
        lose();
        assertThat(client.status()).isEqualTo(ClientStatus.RECONNECTING);
        waitForAttempt();
        assertThat(client.status()).isEqualTo(ClientStatus.RECONNECTING);
        connection().client().opened();
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        assertThat(events).containsExactly("connected", "lost 1006 null", "waiting 1 500 LOST_CONN", "connected");
        assertThat(connections).hasSize(2);
    }

    @Test
    void withoutTheOptionItDoesNot() {
        DuplexClient client = connected(null);
        lose();
        timer.advance(LONG_AGO);
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(connections).hasSize(1);
    }

    @Test
    void itComesBackAfterAnyCodeThatAServerSends() {
        for (int code : new int[] {1000, 1001, 1005, 1006, 1009, 1011, 1012, 1013, 3000, 3001, 4999}) {
            DuplexClient client = opened(policy);
            connection().client().closing(code, "go"); // it need not wait for the end of the closing handshake
            assertThat(events).containsExactly("lost " + code + " go", "waiting 1 500 LOST_CONN");
            connection().client().closed(code, "go");
            waitForAttempt();
            connection().client().opened();
            assertThat(events).hasSize(3).endsWith("connected");
            client.close();
        }
    }

    @Test
    void delaysDoubleUpToTheLongestAndAreRandomFromZero() {
        lost(policy);
        chance = MOST;
        for (int attempt = 2; attempt <= 6; attempt++) {
            timer.advance(LONGEST);
            connection().client().notOpened(new ConnectFailure(ErrorCode.ECONNREFUSED, "refused", null, null));
        }
        chance = 0;
        timer.advance(LONGEST);
        connection().client().notOpened(new ConnectFailure(ErrorCode.ECONNREFUSED, "refused", null, null));
        assertThat(events)
                .containsExactly(
                        "waiting 2 2000 ECONNREFUSED",
                        "waiting 3 4000 ECONNREFUSED",
                        "waiting 4 8000 ECONNREFUSED",
                        "waiting 5 8000 ECONNREFUSED",
                        "waiting 6 8000 ECONNREFUSED",
                        "waiting 7 0 ECONNREFUSED");
        int before = connections.size();
        timer.advance(INSTANT);
        assertThat(connections).hasSize(before + 1);
    }

    @Test
    void theBackoffOverflowsNever() {
        Backoff backoff =
                new Backoff(Reconnect.backoff(INSTANT, Duration.ofSeconds(Long.MAX_VALUE)), timer, () -> MOST);
        backoff.begin();
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= 200; attempt++) {
            Duration delay = backoff.next();
            assertThat(delay).isPositive().isGreaterThanOrEqualTo(before);
            assertThat(backoff.attempt()).isEqualTo(attempt);
            before = delay;
        }
        assertThat(before).isGreaterThan(Duration.ofDays(36_500));
    }

    @Test
    void itBeginsAnewOnlyAfterAConnectionThatWasOpenForLong() {
        lost(policy);
        for (int attempt = 2; attempt <= 3; attempt++) { // a server that closes at once
            timer.advance(LONGEST);
            connection().client().opened();
            timer.advance(LONGEST.minus(INSTANT));
            lose();
        }
        timer.advance(LONGEST);
        connection().client().opened();
        timer.advance(LONGEST);
        lose();
        assertThat(events.stream().filter(event -> event.startsWith("waiting")))
                .containsExactly("waiting 2 1000 LOST_CONN", "waiting 3 2000 LOST_CONN", "waiting 1 500 LOST_CONN");
    }

    @Test
    void itGivesUpAfterTheLastAttempt() {
        DuplexClient client = lost(policy.maxAttempts(2));
        for (int attempt = 1; attempt <= 2; attempt++) {
            timer.advance(LONGEST);
            lose();
        }
        assertThat(events).containsExactly("waiting 2 1000 CONNECT_ERR", "gave up CONNECT_ERR");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThatNothingIsLeft();
    }

    @Test
    void itGivesUpWhenTheTimeIsOverAndBeginsNoAttemptLater() {
        DuplexClient client = opened(policy.maxElapsed(Duration.ofSeconds(2)));
        chance = MOST;
        lose();
        timer.advance(FIRST);
        lose(); // 1 s of 2 has passed: the next delay is cut to what is left
        timer.advance(FIRST);
        lose();
        assertThat(events)
                .containsExactly(
                        "lost 1006 null",
                        "waiting 1 1000 LOST_CONN",
                        "waiting 2 1000 CONNECT_ERR",
                        "gave up CONNECT_ERR");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThatNothingIsLeft();
    }

    @Test
    void theUserMayDecideByTheCodeAndTheReason() {
        DuplexClient client = opened(policy.stopAfterLoss(how -> how.code() == 1000 && "kicked".equals(how.reason())));
        connection().client().closed(1000, "restart");
        waitForAttempt();
        connection().client().opened();
        connection().client().closed(1000, "kicked");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(events)
                .containsExactly(
                        "lost 1000 restart",
                        "waiting 1 500 LOST_CONN",
                        "connected",
                        "lost 1000 kicked",
                        "gave up LOST_CONN");
        assertThatNothingIsLeft();
    }

    @Test
    void theUserMayDecideByTheFailureOfAnAttempt() {
        DuplexClient client =
                lost(policy.stopAfterFailure(why -> Integer.valueOf(403).equals(why.httpStatus())));
        timer.advance(FIRST);
        connection().client().notOpened(new ConnectFailure(ErrorCode.HTTP_STATUS, "later", 503, null));
        timer.advance(LONGEST);
        connection().client().notOpened(new ConnectFailure(ErrorCode.HTTP_STATUS, "never", 403, null));
        assertThat(events).containsExactly("waiting 2 1000 HTTP_STATUS", "gave up HTTP_STATUS");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void aDecisionThatThrowsDoesNotEndIt() {
        DuplexClient client = opened(policy.stopAfterLoss(how -> {
            throw new IllegalStateException("a user's");
        }));
        lose();
        assertThat(client.status()).isEqualTo(ClientStatus.RECONNECTING);
        assertThat(events).containsExactly("lost 1006 null", "waiting 1 500 LOST_CONN");
    }

    @Test
    void preConnectFlowMayEndIt() {
        DuplexClient client = lost(policy);
        client.flows().preConnectFlow().push(connecting -> null);
        timer.advance(FIRST);
        assertThat(events).containsExactly("gave up STOPPED_BY_FLOW");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    @Test
    void afterItHasGivenUpTheUserMayConnectAndItComesBackAgain() {
        DuplexClient client = lost(policy.maxAttempts(1));
        timer.advance(LONGEST);
        lose();
        open(client);
        lose();
        assertThat(events)
                .containsExactly("gave up CONNECT_ERR", "connected", "lost 1006 null", "waiting 1 500 LOST_CONN");
    }

    @Test
    void disconnectEndsItWhileItWaits() {
        DuplexClient client = lost(policy);
        ApiFuture<Map<String, Object>> call = call(client);
        assertThat(client.disconnect().isDone()).isTrue();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(code(call)).isEqualTo(ErrorCode.WS_NOT_OPEN);
        assertThatNothingIsLeft();
        assertThat(events).isEmpty();
    }

    @Test
    void disconnectEndsItDuringAnAttempt() {
        DuplexClient client = lost(policy);
        ApiFuture<Map<String, Object>> call = call(client);
        waitForAttempt();
        assertThat(client.disconnect().isDone()).isTrue();
        connection().client().opened();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(code(call)).isEqualTo(ErrorCode.WS_NOT_OPEN);
        assertThat(connection().done).containsExactly("open", "terminate");
        assertThatNothingIsLeft();
        assertThat(events).isEmpty();
    }

    @Test
    void disconnectEndsItDuringTheStepAfterConnecting() {
        CompletableFuture<AfterConnect.Outcome> step = new CompletableFuture<>();
        AtomicInteger connects = new AtomicInteger();
        DuplexClient client = withStep(
                policy,
                c -> connects.incrementAndGet() == 1
                        ? CompletableFuture.completedStage(AfterConnect.Outcome.ready())
                        : step);
        open(client);
        lose();
        events.clear();
        waitForAttempt();
        connection().client().opened();
        ApiFuture<Map<String, Object>> call = call(client);
        assertThat(client.disconnect(3456, "bye").isDone()).isTrue();
        assertThat(connection().done).containsExactly("open", "close 3456 bye");
        step.complete(AfterConnect.Outcome.ready());
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(code(call)).isEqualTo(ErrorCode.WS_NOT_OPEN);
        assertThatNothingIsLeft();
        assertThat(events).isEmpty();
    }

    @Test
    void disconnectEndsItDuringADecision() {
        List<DuplexClient> clients = new ArrayList<>();
        DuplexClient client = opened(policy.stopAfterLoss(how -> {
            assertThat(clients.get(0).disconnect().isDone())
                    .isFalse(); // the end of the connection is still being handled
            return false;
        }));
        clients.add(client);
        lose();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(events).containsExactly("lost 1006 null");
        assertThatNothingIsLeft();
    }

    @Test
    void theUsersOwnDisconnectIsNoLoss() {
        DuplexClient client = opened(policy);
        var unused = client.disconnect();
        connection().client().closed(CloseCodes.NORMAL, "");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThatNothingIsLeft();
        assertThat(events).isEmpty();
    }

    @Test
    void aConnectionThatTheServerClosesMeanwhileIsLeftByDisconnect() {
        DuplexClient client = opened(policy);
        connection().client().closing(1000, "stop");
        var unused = client.disconnect();
        connection().client().closed(1000, "stop");
        assertThatNothingIsLeft();
        assertThat(events).containsExactly("lost 1000 stop", "waiting 1 500 LOST_CONN");
    }

    @Test
    void aListenerMayDisconnect() {
        List<DuplexClient> clients = new ArrayList<>();
        DuplexClient client = opened(policy.listener(new ReconnectListener() {
            @Override
            public void lost(int code, @Nullable String reason) {
                var unused = clients.get(0).disconnect();
            }

            @Override
            public void waiting(int attempt, Duration delay, ConnectFailure why) {
                events.add("waiting");
            }
        }));
        clients.add(client);
        lose();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(events).isEmpty();
        assertThatNothingIsLeft();
    }

    @Test
    void aListenerThatThrowsHearsWhatComesNext() {
        DuplexClient client = opened(policy.listener(new ReconnectListener() {
            @Override
            public void lost(int code, @Nullable String reason) {
                throw new IllegalStateException("a user's");
            }

            @Override
            public void waiting(int attempt, Duration delay, ConnectFailure why) {
                events.add("waiting");
            }
        }));
        lose();
        assertThat(events).containsExactly("waiting");
        assertThat(client.status()).isEqualTo(ClientStatus.RECONNECTING);
    }

    @Test
    void theFirstAttemptIsTheUsers() {
        DuplexClient client = client(policy);
        TsrpcFuture<ConnectResult> connecting = client.connect();
        lose();
        assertThat(connecting.join().isSucc()).isFalse();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThatNothingIsLeft();
        assertThat(events).isEmpty();
    }

    @Test
    void itMayTryAgainFromTheStartAndCallsWaitFromThenOn() {
        DuplexClient client = client(policy.fromStart());
        TsrpcFuture<ConnectResult> connecting = client.connect();
        ApiFuture<Map<String, Object>> call = call(client);
        assertThat(client.status()).isEqualTo(ClientStatus.OPENING);
        lose();
        assertThat(connecting.join().isSucc()).isFalse();
        assertThat(client.status()).isEqualTo(ClientStatus.RECONNECTING);
        waitForAttempt();
        connection().client().opened();
        assertThat(connection().done).containsExactly("open", "send " + REQUEST_1);
        assertThat(call.isDone()).isFalse();
        assertThat(events).containsExactly("waiting 1 500 CONNECT_ERR", "connected");
    }

    @Test
    void connectMakesTheNextAttemptAtOnceAndFailuresOfItDoNotEndTheWayBack() {
        DuplexClient client = lost(policy);
        TsrpcFuture<ConnectResult> connecting = client.connect(Headers.of("x-token", "1"));
        assertThat(connection().done).containsExactly("open");
        assertThat(connection().headers()).isEqualTo(Headers.of("x-token", "1"));
        assertThat(client.connect() == connecting).isTrue();
        lose();
        assertThat(connecting.join().isSucc()).isFalse();
        assertThat(events).containsExactly("waiting 2 1000 CONNECT_ERR");
        timer.advance(LONGEST);
        connection().client().opened();
        assertThat(connection().headers()).isEqualTo(Headers.NONE);
        assertThat(client.connect().join().isSucc()).isTrue();
        assertThat(connections).hasSize(3);
    }

    @Test
    void headersAreSuppliedAnewForEachAttempt() {
        AtomicInteger tokens = new AtomicInteger();
        DuplexClient client = client(
                policy,
                options ->
                        options.set(ClientOptions.HEADERS, () -> Headers.of("x-token", "" + tokens.incrementAndGet())));
        open(client);
        lose();
        for (int attempt = 2; attempt <= 4; attempt++) {
            timer.advance(LONGEST);
            assertThat(connection().headers()).isEqualTo(Headers.of("x-token", "" + attempt));
            lose();
        }
    }

    @Test
    void anAttemptThatTakesTooLongCounts() {
        lost(policy);
        waitForAttempt();
        timer.advance(CONNECT_TIMEOUT);
        assertThat(events).containsExactly("waiting 2 1000 ETIMEDOUT");
    }

    @Test
    void valuesAreChecked() {
        assertThatThrownBy(() -> Reconnect.backoff(Duration.ZERO, LONGEST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reconnect.backoff(LONGEST, FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.maxAttempts(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.maxElapsed(FIRST.negated())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.maxWaitingCalls(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.maxWaitingMessages(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(policy.maxAttempts(3).get(Reconnect.MAX_ATTEMPTS)).isEqualTo(3);
        assertThat(policy.get(Reconnect.MAX_ATTEMPTS)).isNull();
    }
}
