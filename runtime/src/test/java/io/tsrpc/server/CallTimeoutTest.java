package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallTimeoutTest extends ServerTestBase {
    private static final Duration MOMENT = Duration.ofNanos(1);
    private static final String TIMEOUT =
            "[\"Test\",{\"isSucc\":false,\"err\":{\"message\":\"Server Timeout\",\"type\":\"ServerError\",\"code\":\"SERVER_TIMEOUT\"}},1]";

    private final List<ApiCall<Map<String, Object>, Map<String, Object>>> calls = new ArrayList<>();

    private Server startSilent() {
        Server server = start();
        server.implementApi(VectorProto.TEST, calls::add);
        return server;
    }

    @Test
    void aCallIsAnsweredForAHandlerThatDoesNot() throws InterruptedException {
        startSilent();
        TestConnection client = transport.connect();
        client.receive(CALL);

        timer.advance(Duration.ofSeconds(30).minus(MOMENT));
        assertThat(client.isQuiet()).isTrue();
        timer.advance(MOMENT);

        assertThat(client.take()).isEqualTo(TIMEOUT);
        assertThat(calls.get(0).error("too late")).isFalse();
        assertThat(calls.get(0).usedTime()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void anAnswerEndsTheTimeout() throws InterruptedException {
        startSilent();
        TestConnection client = transport.connect();
        client.receive(CALL);
        calls.get(0).succ(Map.of("reply", "Hello"));

        assertThat(client.take()).isEqualTo(HELLO);
        assertThat(timer.size()).isZero();
    }

    @Test
    void zeroIsNoTimeout() {
        plan.set(ServerBuilder.API_TIMEOUT, Duration.ZERO);
        startSilent();
        TestConnection client = transport.connect();
        client.receive(CALL);

        timer.advance(Duration.ofDays(365));
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void aGracefulStopWaitsForCallsButNotForever() {
        Server server = startSilent();
        transport.connect().receive(CALL);
        var stopped = server.gracefulStop(Duration.ofSeconds(5));

        timer.advance(Duration.ofSeconds(5).minus(MOMENT));
        assertThat(transport.stopped).isZero();
        timer.advance(MOMENT);

        stopped.join();
        assertThat(transport.stopped).isEqualTo(1);
    }

    @Test
    void aGracefulStopEndsWithTheLastCall() {
        Server server = startSilent();
        transport.connect().receive(CALL);
        var stopped = server.gracefulStop(Duration.ofSeconds(5));
        calls.get(0).succ(Map.of("reply", "Hello"));

        stopped.join();
        assertThat(transport.stopped).isEqualTo(1);
    }
}
