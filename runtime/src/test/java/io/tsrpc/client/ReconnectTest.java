package io.tsrpc.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.ClientOptions;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.CloseCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a client comes back, on a clock that the test advances. */
class ReconnectTest extends ClientTestBase {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration LONG_AGO = Duration.ofDays(1);
    private static final double MOST = Math.nextDown(1.0);

    private final List<String> events = new ArrayList<>();
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
        public void waiting(int attempt, Duration delay, ConnectFailure why) {
            events.add("waiting " + attempt + " " + delay.toMillis() + " " + why.code());
        }

        @Override
        public void gaveUp(ConnectFailure why) {
            events.add("gave up " + why.code());
        }
    };

    private final Reconnect policy = Reconnect.backoff(FIRST, LONGEST).listener(listener);

    private DuplexClient client(Reconnect how) {
        return client(how, options -> {});
    }

    private DuplexClient withStep(Reconnect how, AfterConnect step) {
        return client(how, options -> options.set(DuplexClientOptions.AFTER_CONNECT, step));
    }

    private DuplexClient client(Reconnect how, Consumer<OptionValues> further) {
        return client(TIMEOUT, CONNECT_TIMEOUT, null, options -> {
            options.set(DuplexClientOptions.RECONNECT, how);
            further.accept(options);
        });
    }

    private DuplexClient connected(Reconnect how) {
        DuplexClient client = client(how);
        open(client);
        events.clear();
        return client;
    }

    private DuplexClient lost(Reconnect how) {
        DuplexClient client = connected(how);
        lose();
        events.clear();
        return client;
    }

    private void lose() {
        connection().client().closed(CloseCodes.ABNORMAL, null);
    }

    /** Lets the next attempt begin, whose delay is {@code FIRST}, halved. */
    private void waitForAttempt() {
        timer.advance(FIRST.dividedBy(2).plus(INSTANT));
        assertThat(connection().done).containsExactly("open");
    }

    private static ErrorCode code(TsrpcFuture<? extends ApiReturn<?>> call) {
        assertThat(call.isDone()).isTrue();
        TsrpcError err = call.join().err();
        return err == null || err.code() == null ? ErrorCode.of("none") : err.code();
    }

    // --- the way back --------------------------------------------------------------------------------------------

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
        DuplexClient client = super.connected(null);
        lose();
        timer.advance(LONG_AGO);
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(connections).hasSize(1);
    }

    @Test
    void itComesBackAfterAnyCodeThatAServerSends() {
        for (int code : new int[] {1000, 1001, 1005, 1006, 1009, 1011, 1012, 1013, 3000, 3001, 4999}) {
            DuplexClient client = connected(policy);
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

    // --- its end -------------------------------------------------------------------------------------------------

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
        DuplexClient client = connected(policy.maxElapsed(Duration.ofSeconds(2)));
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
        DuplexClient client =
                connected(policy.stopAfterLoss(how -> how.code() == 1000 && "kicked".equals(how.reason())));
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
        DuplexClient client = connected(policy.stopAfterLoss(how -> {
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

    /** No task of the timer but those that cut off connections that have ended. */
    private void assertThatNothingIsLeft() {
        int before = connections.size();
        timer.advance(LONG_AGO);
        assertThat(timer.size()).isZero();
        assertThat(connections).hasSize(before);
    }

    // --- disconnecting -------------------------------------------------------------------------------------------

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
        DuplexClient client = connected(policy.stopAfterLoss(how -> {
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
        DuplexClient client = connected(policy);
        var unused = client.disconnect();
        connection().client().closed(CloseCodes.NORMAL, "");
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThatNothingIsLeft();
        assertThat(events).isEmpty();
    }

    @Test
    void aConnectionThatTheServerClosesMeanwhileIsLeftByDisconnect() {
        DuplexClient client = connected(policy);
        connection().client().closing(1000, "stop");
        var unused = client.disconnect();
        connection().client().closed(1000, "stop");
        assertThatNothingIsLeft();
        assertThat(events).containsExactly("lost 1000 stop", "waiting 1 500 LOST_CONN");
    }

    @Test
    void aListenerMayDisconnect() {
        List<DuplexClient> clients = new ArrayList<>();
        DuplexClient client = connected(policy.listener(new ReconnectListener() {
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
        DuplexClient client = connected(policy.listener(new ReconnectListener() {
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

    // --- connecting ----------------------------------------------------------------------------------------------

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

    // --- what waits ----------------------------------------------------------------------------------------------

    private static String request(int sn) {
        return "send [\"Test\",{\"name\":\"a\"}," + sn + "]";
    }

    @Test
    void callsWaitInOrderAndWhatWasInFlightIsNotSentAgain() {
        DuplexClient client = connected(policy);
        ApiFuture<Map<String, Object>> inFlight = call(client);
        lose();
        assertThat(code(inFlight)).isEqualTo(ErrorCode.LOST_CONN);
        List<ApiFuture<Map<String, Object>>> waiting = List.of(call(client), call(client), call(client));
        waiting.get(1).abort();
        waitForAttempt();
        ApiFuture<Map<String, Object>> last = call(client);
        connection().client().opened();
        assertThat(connection().done).containsExactly("open", request(2), request(4), request(5));
        assertThat(code(waiting.get(1))).isEqualTo(ErrorCode.ABORTED);
        connection().receive("[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"ok\"}},5]");
        assertThat(last.join().isSucc()).isTrue();
        assertThat(waiting.get(0).isDone()).isFalse();
    }

    @Test
    void theConnectionMayBeLostAgainWhileWaitingCallsAreSent() {
        DuplexClient client = lost(policy);
        List<ApiFuture<Map<String, Object>>> waiting = List.of(call(client), call(client));
        waitForAttempt();
        connection().onSend(text -> lose());
        connection().client().opened();
        assertThat(code(waiting.get(0))).isEqualTo(ErrorCode.LOST_CONN);
        assertThat(waiting.get(1).isDone()).isFalse();
        timer.advance(LONGEST);
        connection().client().opened();
        assertThat(connection().done).containsExactly("open", request(2));
    }

    @Test
    void aCallWaitsForItsOwnTimeoutAtMost() {
        DuplexClient client = lost(policy.maxWaitingCalls(1));
        chance = MOST;
        ApiFuture<Map<String, Object>> call = call(client, CallOptions.timeout(Duration.ofMillis(100)));
        timer.advance(Duration.ofMillis(100));
        assertThat(code(call)).isEqualTo(ErrorCode.TIMEOUT);
        ApiFuture<Map<String, Object>> next = call(client); // it has its place
        assertThat(next.isDone()).isFalse();
        timer.advance(FIRST);
        connection().client().opened();
        assertThat(connection().done).containsExactly("open", request(2));
    }

    @Test
    void callsBeyondTheLimitFailAtOnce() {
        DuplexClient client = lost(policy.maxWaitingCalls(2));
        List<ApiFuture<Map<String, Object>>> calls = List.of(call(client), call(client), call(client));
        assertThat(calls.get(2).join().err())
                .isEqualTo(TsrpcError.of(
                        "WebSocket is not connected, and 2 wait for it already",
                        TsrpcErrorType.CLIENT_ERROR,
                        ErrorCode.TOO_MANY_WAITING));
        client.abortAll();
        assertThat(call(client).isDone()).isFalse();
    }

    @Test
    void callsFailAtOnceIfTheyAreNotToWait() {
        DuplexClient client = lost(policy.maxWaitingCalls(0));
        assertThat(code(call(client))).isEqualTo(ErrorCode.WS_NOT_OPEN);
    }

    @Test
    void callsThatWaitFailWhenTheClientGivesUp() {
        DuplexClient client = lost(policy.maxAttempts(1));
        ApiFuture<Map<String, Object>> call = call(client);
        waitForAttempt();
        lose();
        assertThat(code(call)).isEqualTo(ErrorCode.WS_NOT_OPEN);
        assertThat(code(call(client))).isEqualTo(ErrorCode.WS_NOT_OPEN);
    }

    @Test
    void closeSettlesAllThatWaits() {
        DuplexClient client = lost(policy.maxWaitingMessages(2));
        ApiFuture<Map<String, Object>> call = call(client);
        TsrpcFuture<SendResult> message = client.sendMsg(VectorProto.CHAT, Map.of("text", "1"));
        client.close();
        assertThat(code(call)).isEqualTo(ErrorCode.ABORTED);
        assertThat(message.join().err()).isEqualTo(ClientErrors.closed());
        assertThat(client.connect().join().isSucc()).isFalse();
        assertThatNothingIsLeft();
    }

    @Test
    void messagesFailAtOnceUnlessTheyAreToWait() {
        DuplexClient client = lost(policy);
        assertThat(client.sendMsg(VectorProto.CHAT, Map.of("text", "1")).join().err())
                .isEqualTo(ClientErrors.notConnected());
    }

    @Test
    void messagesWaitInOneLineWithCalls() {
        DuplexClient client = lost(policy.maxWaitingMessages(2));
        TsrpcFuture<SendResult> first = client.sendMsg(VectorProto.CHAT, Map.of("text", "1"));
        ApiFuture<Map<String, Object>> call = call(client);
        TsrpcFuture<SendResult> second = client.sendMsg(VectorProto.CHAT, Map.of("text", "2"));
        TsrpcFuture<SendResult> third = client.sendMsg(VectorProto.CHAT, Map.of("text", "3"));
        assertThat(third.join().err()).isEqualTo(ClientErrors.tooManyWaiting(2));
        waitForAttempt();
        connection().client().opened();
        assertThat(connection().done).containsExactly("open", "send " + chat("1"), request(1), "send " + chat("2"));
        assertThat(first.join().isSucc()).isTrue();
        assertThat(second.join().isSucc()).isTrue();
        assertThat(call.isDone()).isFalse();
    }

    @Test
    void aMessageWaitsForTheTimeoutOfCallsAtMost() {
        DuplexClient client = lost(policy.maxWaitingMessages(1));
        TsrpcFuture<SendResult> message = client.sendMsg(VectorProto.CHAT, Map.of("text", "1"));
        timer.advance(FIRST);
        timer.advance(TIMEOUT.minus(FIRST));
        assertThat(message.join().err()).isEqualTo(ClientErrors.timeout());
    }

    @Test
    void theListenerMaySendAtOnceAndComesAfterWhatWaited() {
        List<DuplexClient> clients = new ArrayList<>();
        DuplexClient client = lost(policy.listener(new ReconnectListener() {
            @Override
            public void connected() {
                if (!clients.isEmpty()) {
                    assertThat(clients.get(0).status()).isEqualTo(ClientStatus.OPENED);
                    var unused = clients.get(0).sendMsg(VectorProto.CHAT, Map.of("text", "back"));
                }
            }
        }));
        clients.add(client);
        var unused = call(client);
        waitForAttempt();
        connection().client().opened();
        assertThat(connection().done).containsExactly("open", request(1), "send " + chat("back"));
    }

    // --- the step after connecting -------------------------------------------------------------------------------

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

    // --- values --------------------------------------------------------------------------------------------------

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
