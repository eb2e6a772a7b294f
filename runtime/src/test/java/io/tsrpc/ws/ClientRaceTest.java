package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.ClientStatus;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

/** Many calls at once, and everything that can happen to them happening together. */
class ClientRaceTest extends WsClientTestBase {
    private static final String REQUEST_WITHOUT_SN = REQUEST_1.substring(0, REQUEST_1.length() - 2);
    private static final String REPLY_WITHOUT_SN = REPLY_1.substring(0, REPLY_1.length() - 2);

    private static void reply(WebSocket conn, String request) {
        ScriptedServer.send(conn, REPLY_WITHOUT_SN + request.substring(REQUEST_WITHOUT_SN.length()));
    }

    @Test
    void everyCallReturnsOnceWhateverHappens() throws Exception {
        Random random = new Random(7);
        server.onFrame((conn, frame) -> {
            if (random.nextInt(3) > 0) { // one thread at the server
                reply(conn, frame);
            }
        });
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        AtomicInteger returned = new AtomicInteger();
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 200; i++) {
                CallOptions options =
                        CallOptions.timeout(Duration.ofMillis(1 + i % 50)).withAbortKey("key" + i % 7);
                ends.add(client.callApi(VectorProto.TEST, req, options)
                        .thenRun(returned::incrementAndGet)
                        .toCompletableFuture());
            }
            switch (round % 4) {
                case 0 -> client.abortByKey("key3");
                case 1 -> client.abortAll();
                case 2 -> {
                    conn.close();
                    await().until(() -> client.status() == ClientStatus.CLOSED);
                    reconnect();
                }
                default -> {
                    client.disconnect().join();
                    reconnect();
                }
            }
        }
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(returned).hasValue(4_000);
    }

    private void reconnect() throws InterruptedException {
        assertThat(client.connect().join().isSucc()).isTrue();
        conn = server.connection();
    }

    @Test
    void anyNumberOfChainedFunctionsMayWaitForAnswersAtOnce() throws Exception {
        int calls = 300;
        Queue<String> second = new ConcurrentLinkedQueue<>();
        AtomicInteger requests = new AtomicInteger();
        server.onFrame((conn, frame) -> {
            if (requests.incrementAndGet() <= calls) {
                reply(conn, frame);
                return;
            }
            second.add(frame); // answered when all of them wait
            if (second.size() == calls) {
                second.forEach(waiting -> reply(conn, waiting));
            }
        });
        List<ApiFuture<Map<String, Object>>> first = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            first.add(client.callApi(VectorProto.TEST, req));
        }
        List<CompletableFuture<ApiReturn<Map<String, Object>>>> chained = new ArrayList<>();
        for (ApiFuture<Map<String, Object>> call : first) {
            chained.add(call.thenApplyAsync(
                            ret -> client.callApi(VectorProto.TEST, req).join())
                    .toCompletableFuture());
        }
        for (CompletableFuture<ApiReturn<Map<String, Object>>> future : chained) {
            assertThat(future.get(10, TimeUnit.SECONDS).isSucc()).isTrue();
        }
    }
}
