package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.ClientStatus;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.ReconnectListener;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sent while a client is on its way back waits. */
class HeldItemsTest extends ReconnectTestBase {
    @Test
    void callsWaitInOrderAndWhatWasInFlightIsNotSentAgain() {
        DuplexClient client = opened(policy);
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
}
