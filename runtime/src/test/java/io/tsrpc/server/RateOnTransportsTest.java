package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rate of messages holds over a network and in process. */
@Timeout(60)
class RateOnTransportsTest {
    private static final int RATE = 2;
    private static final Duration TURN = Duration.ofMillis(500);

    private final ManualTimer timer = new ManualTimer();
    private final AtomicInteger handled = new AtomicInteger();
    private final WsServerTransport ws = WsServer.transport(o -> o.port(0));
    private final InnerServerTransport inner = InnerServer.transport();
    private Server server;

    @BeforeEach
    void start() {
        ServerPlan plan = new ServerPlan(VectorProto.PROTO).timer(timer);
        plan.set(ServerBuilder.JSON, true);
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        plan.set(ServerBuilder.MAX_MESSAGE_RATE, RATE);
        server = plan.build(List.of(ws, inner));
        server.implementApi(VectorProto.TEST, call -> {
            handled.incrementAndGet();
            call.succ(Map.of("reply", "Hello"));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void overAWebSocket() throws IOException {
        try (RawClient client = RawClient.ws(ws.port())) {
            ByteArrayOutputStream calls = new ByteArrayOutputStream();
            for (int sn = 1; sn <= RATE + 1; sn++) {
                calls.writeBytes(RawClient.frame("[\"Test\",{\"name\":\"Ann\"}," + sn + "]"));
            }
            client.send(calls.toByteArray());
            for (int i = 0; i < RATE; i++) {
                assertThat(client.receive()).contains("Hello");
            }
            assertThat(handled).hasValue(RATE);
            timer.advance(TURN);
            assertThat(client.receive()).contains("Hello");
        }
    }

    @Test
    void inProcess() {
        try (DuplexClient client = DuplexClient.over(VectorProto.PROTO, inner.clients(), options -> {})) {
            assertThat(client.connect().join().isSucc()).isTrue();
            List<ApiFuture<Map<String, Object>>> calls = new ArrayList<>();
            for (int i = 0; i <= RATE; i++) {
                calls.add(client.callApi(VectorProto.TEST, Map.of("name", "Ann")));
            }
            for (int i = 0; i < RATE; i++) {
                assertThat(calls.get(i).join().isSucc()).isTrue();
            }
            assertThat(handled).hasValue(RATE);
            timer.advance(TURN);
            assertThat(calls.get(RATE).join().isSucc()).isTrue();
        }
    }
}
