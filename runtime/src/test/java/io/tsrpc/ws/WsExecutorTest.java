package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Executors that have no thread to spare. */
@Timeout(30)
class WsExecutorTest extends WsServerTestBase {
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService single = Executors.newSingleThreadExecutor();
    private final ExecutorService full = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));

    @AfterEach
    void release() {
        goOn.countDown();
        stop();
        single.shutdown();
        full.shutdown();
    }

    @Test
    void whatAFullExecutorRefusesIsDone() throws Exception {
        WsServer server = start(b -> b.executor(full));
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(4);
        server.listenMsg(VectorProto.CHAT, call -> {
            blocked.countDown();
            goOn.await();
            all.countDown();
        });
        try (RawSocket first = RawSocket.open(server, "text");
                RawSocket second = RawSocket.open(server, "text");
                RawSocket third = RawSocket.open(server, "text")) {
            take(connected);
            take(connected);
            take(connected);
            first.sendText(chatJson("a"));
            blocked.await();
            second.sendText(chatJson("b"));
            third.sendText(chatJson("c"));
            second.sendText(chatJson("d"));
            // an answered ping shows that the server has read what came before it
            second.send(RawSocket.frame(RawSocket.PING, true));
            third.send(RawSocket.frame(RawSocket.PING, true));
            second.receive(RawSocket.PONG);
            third.receive(RawSocket.PONG);
            goOn.countDown();
            all.await();
        }
    }

    @Test
    void aThousandHandlersThatBlockHoldNobodyElseUp() throws Exception {
        int calls = 1_000;
        CountDownLatch blocked = new CountDownLatch(calls);
        WsServer server = start(b -> b.maxConcurrentCalls(calls));
        server.listenMsg(VectorProto.CHAT, call -> call.conn().sendMsg(VectorProto.CHAT, call.msg()));
        server.implementApi(VectorProto.TEST, call -> {
            blocked.countDown();
            goOn.await();
            call.succ(Map.of("reply", "done"));
        });
        try (RawSocket busy = RawSocket.open(server, "text")) {
            for (int i = 0; i < calls; i++) {
                busy.sendText("[\"Test\",{\"name\":\"x\"}," + i + "]");
            }
            blocked.await();
            try (RawSocket other = RawSocket.open(server, "text")) {
                other.sendText(chatJson("hello"));
                assertThat(other.receive(RawSocket.TEXT).text()).isEqualTo(chatJson("hello"));
            }
        }
    }

    @Test
    void callTimesOutAlthoughAllThreadsAreBlocked() throws Exception {
        WsServer server = blockedServer();
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"x\"},1]");
            assertThat(socket.receive(RawSocket.TEXT).text()).contains("SERVER_TIMEOUT");
        }
    }

    @Test
    void gracefulStopEndsAlthoughAllThreadsAreBlocked() throws Exception {
        WsServer server = blockedServer();
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"x\"},1]");
            assertThat(socket.receive(RawSocket.TEXT).text()).contains("SERVER_TIMEOUT");
            var stopped = server.gracefulStop(Duration.ofMillis(1));
            assertClosed(socket, 1000, "Server stopped");
            socket.sendClose(1000);
            stopped.join();
        }
    }

    @Test
    void gracefulStopMayWaitForEver() throws Exception {
        WsServer server = start(b -> b);
        CountDownLatch began = new CountDownLatch(1);
        server.implementApi(VectorProto.TEST, call -> {
            began.countDown();
            goOn.await();
            call.succ(Map.of("reply", "done"));
        });
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"x\"},1]");
            began.await();
            var unused = server.gracefulStop(Duration.ofSeconds(Long.MAX_VALUE));
            goOn.countDown();
            assertThat(socket.receive(RawSocket.TEXT).text()).contains("done");
            assertClosed(socket, 1000, "Server stopped");
        }
    }

    @Test
    void longestApiTimeoutIsNoProblem() throws Exception {
        WsServer server = start(b -> b.apiTimeout(Duration.ofSeconds(Long.MAX_VALUE)));
        greet(server);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText("[\"Test\",{\"name\":\"x\"},1]");
            assertThat(socket.receive(RawSocket.TEXT).text()).contains("Hello, x");
        }
    }

    @Test
    void innerCallAfterTheStopIsAnswered() {
        WsServer server = start(b -> b);
        greet(server);
        server.stop();
        ApiReturn<Map<String, Object>> ret =
                server.callApi(VectorProto.TEST, Map.of("name", "x")).join();
        assertThat(ret.isSucc()).isTrue();
    }

    @Test
    void innerCallAfterTheStopRunsOnAnExecutorThatLives() {
        WsServer server = start(b -> b.executor(single));
        greet(server);
        server.stop();
        ApiReturn<Map<String, Object>> ret =
                server.callApi(VectorProto.TEST, Map.of("name", "x")).join();
        assertThat(ret.isSucc()).isTrue();
    }

    @Test
    void innerCallAfterTheStopIsTimedLikeAnyOther() {
        WsServer server = start(b -> b.apiTimeout(Duration.ofMillis(20)));
        server.implementApi(VectorProto.TEST, call -> goOn.await());
        server.stop();
        ApiReturn<Map<String, Object>> ret =
                server.callApi(VectorProto.TEST, Map.of("name", "x")).join();
        assertThat(ret.err())
                .isNotNull()
                .satisfies(err -> assertThat(err.code()).hasToString("SERVER_TIMEOUT"));
    }

    private WsServer blockedServer() {
        WsServer server = start(b -> b.executor(single).apiTimeout(Duration.ofMillis(50)));
        server.implementApi(VectorProto.TEST, call -> goOn.await());
        return server;
    }
}
