package io.tsrpc.it.reconnect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteWsClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client comes back to a server of the npm package that is killed, that restarts, and that throws it out. */
@Timeout(120)
class ReconnectWithNpmTest {
    private static final String SERVICE_PROTO = Path.of(
                    "target/test-classes/META-INF/tsrpc/io.tsrpc.it.protocols/serviceProto.ts")
            .toAbsolutePath()
            .toString();
    private static final Reconnect SOON = Reconnect.backoff(Duration.ofMillis(1), Duration.ofMillis(100));

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ReconnectListener listener = new ReconnectListener() {
        @Override
        public void connected() {
            events.add("connected");
        }

        @Override
        public void lost(int code, @Nullable String reason) {
            events.add("lost " + code + " " + reason);
        }
    };

    private String event() throws InterruptedException {
        return Objects.requireNonNull(events.poll(30, TimeUnit.SECONDS), "Nothing came");
    }

    @ParameterizedTest(name = "json {0}")
    @ValueSource(booleans = {false, true})
    void itIsThereAgainAndWhatWaitedIsAnswered(boolean json) throws InterruptedException {
        AtomicInteger logins = new AtomicInteger();
        NodePeer first = NodePeer.start("reconnect/server.js", SERVICE_PROTO, "0");
        String port = first.receive();
        try (SuiteWsClient client = SuiteClient.ws(
                "ws://127.0.0.1:" + port,
                o -> o.json(json)
                        .reconnect(SOON.listener(listener))
                        .afterConnect(c -> SuiteClient.over(c)
                                .echo(new ApiEcho.Req("login " + logins.incrementAndGet()))
                                .thenApply(AfterConnect.Outcome::of)))) {
            assertThat(client.connect().join().errMsg()).isNull();
            assertThat(event()).isEqualTo("connected");
            assertThat(answer(client.echo(new ApiEcho.Req("1")))).isEqualTo("1");

            first.close();
            assertThat(event()).startsWith("lost 1006");
            ApiFuture<ApiEcho.Res> waiting = client.echo(new ApiEcho.Req("2"));
            try (NodePeer second = NodePeer.start("reconnect/server.js", SERVICE_PROTO, port)) {
                assertThat(second.receive()).isEqualTo(port);
                assertThat(event()).isEqualTo("connected");
                assertThat(answer(waiting)).isEqualTo("2");

                second.send("restart");
                assertThat(event()).isEqualTo("lost 1000 Server stopped");
                assertThat(second.receive()).isEqualTo("done");
                assertThat(event()).isEqualTo("connected");
                assertThat(answer(client.echo(new ApiEcho.Req("3")))).isEqualTo("3");

                second.send("kick");
                assertThat(event()).isEqualTo("lost 1000 kicked");
                assertThat(event()).isEqualTo("connected");
                assertThat(answer(client.echo(new ApiEcho.Req("4")))).isEqualTo("4");
                client.disconnect().join();
            }
        }
        assertThat(logins).hasValueGreaterThanOrEqualTo(4);
        assertThat(events).isEmpty();
    }

    private static String answer(ApiFuture<ApiEcho.Res> call) {
        ApiReturn<ApiEcho.Res> ret = call.join();
        return ret.fold(ApiEcho.Res::text, err -> err.toString());
    }
}
