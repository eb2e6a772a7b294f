package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.AfterConnect;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcError;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection becomes ready on one thread while it ends on another. */
@Timeout(120)
class ReconnectRacesTest extends ClientTestBase {
    private static final int ROUNDS = 5_000;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Reconnect policy = Reconnect.backoff(Duration.ofSeconds(1), Duration.ofSeconds(1))
            .fromStart()
            .listener(new ReconnectListener() {
                @Override
                public void connected() {
                    events.add("connected");
                }

                @Override
                public void lost(int code, @Nullable String reason) {
                    events.add("lost");
                }

                @Override
                public void waiting(int attempt, Duration delay, ConnectFailure why) {
                    events.add("waiting");
                }
            });

    private interface End {
        void of(DuplexClient client, ScriptedConnection connection);
    }

    private interface Check {
        void of(DuplexClient client);
    }

    private void race(End end, Check check) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                events.clear();
                connections.clear();
                CompletableFuture<AfterConnect.Outcome> step = new CompletableFuture<>();
                DuplexClient client = client(TIMEOUT, CONNECT_TIMEOUT, null, options -> {
                    options.set(DuplexClientOptions.RECONNECT, policy);
                    options.set(DuplexClientOptions.AFTER_CONNECT, c -> step);
                });
                var unused = client.connect();
                ScriptedConnection connection = connection();
                connection.client().opened();
                Future<?> ending = other.submit(() -> {
                    start.await();
                    end.of(client, connection);
                    return null;
                });
                start.await();
                step.complete(AfterConnect.Outcome.ready());
                ending.get();
                check.of(client);
                client.close();
                timer.advance(Duration.ofDays(1));
                assertThat(connections).hasSize(1);
            }
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aConnectionThatIsLostAsItBecomesReadyComesBack() throws Exception {
        race((client, connection) -> connection.client().closed(1006, null), client -> {
            assertThat(client.status()).isEqualTo(ClientStatus.RECONNECTING);
            assertThat(events).isIn(List.of("waiting"), List.of("connected", "lost", "waiting"));
        });
    }

    @Test
    void aClientThatDisconnectsAsItBecomesReadyStaysAway() throws Exception {
        race(
                (client, connection) -> {
                    var unused = client.disconnect();
                    connection.client().closed(1000, "");
                },
                client -> {
                    assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
                    TsrpcError err = call(client).join().err();
                    assertThat(err == null ? null : err.code()).isEqualTo(ErrorCode.WS_NOT_OPEN);
                    assertThat(events).isIn(List.of(), List.of("connected"));
                });
    }
}
