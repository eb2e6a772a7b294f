package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.UserExecutor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that have been decoded and wait for a thread, because all are busy. */
class WaitingCallsTest extends ServerTestBase {
    private static final String SECOND = "[\"Test\",{\"name\":\"Bob\"},2]";
    private static final String MESSAGE = "[\"Chat\",{\"text\":\"Hi\"}]";

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void onThreadsOfTheTest() {
        plan.set(ServerBuilder.EXECUTOR, new Waiting());
        plan.observer(new ServerObserver() {
            @Override
            public void callStarted(ApiCall<?, ?> call) {
                heard.add("started " + call.sn().getAsLong());
            }

            @Override
            public void callEnded(ApiCall<?, ?> call, @Nullable ApiReturn<?> ret) {
                heard.add("ended " + call.sn().getAsLong() + (ret == null ? "" : " with a reply"));
            }
        });
    }

    private Server startRecording() {
        Server server = start();
        server.flows().preApiCallFlow().push(call -> {
            heard.add("flow " + call.sn().getAsLong());
            return call;
        });
        server.flows().postDisconnectFlow().push(gone -> {
            heard.add("disconnected");
            return gone;
        });
        server.implementApi(VectorProto.TEST, call -> {
            heard.add("handler " + call.sn().getAsLong());
            call.succ(Map.of("reply", "Hello"));
        });
        server.listenMsg(VectorProto.CHAT, call -> heard.add("message"));
        return server;
    }

    /** Keeps tasks until the test runs them. Its caller never waits. */
    private final class Waiting implements UserExecutor {
        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public void tryExecute(Runnable task, Runnable refused) {
            tasks.add(task);
        }
    }

    private void runOne() {
        tasks.remove().run();
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            runOne();
        }
    }

    private TestConnection connect() {
        TestConnection client = transport.connect();
        runAll();
        return client;
    }

    /** Two calls have arrived: the second has run on the thread that decoded both, the first waits. */
    private TestConnection withWaitingCall() throws InterruptedException {
        TestConnection client = connect();
        client.receiveTogether(CALL, SECOND);
        runOne();
        assertThat(client.take()).endsWith(",2]");
        assertThat(heard).contains("handler 2").doesNotContain("handler 1");
        heard.clear();
        return client;
    }

    @Test
    void aCallWhoseConnectionHasEndedDoesNotBegin() throws InterruptedException {
        startRecording();
        withWaitingCall().vanish();
        runAll();

        assertThat(heard).containsExactly("ended 1", "disconnected");
        assertThat(timer.size()).isZero();
    }

    @Test
    void aCallDoesNotBeginAfterTheServerHasStopped() throws InterruptedException {
        Server server = startRecording();
        withWaitingCall();
        server.stop();
        runAll();

        assertThat(heard).containsExactly("ended 1", "disconnected");
    }

    @Test
    void aGracefulStopDoesNotWaitForACallThatHasNotBegun() throws InterruptedException {
        Server server = startRecording();
        withWaitingCall().vanish();
        CountDownLatch stopped = new CountDownLatch(1);
        var unused = server.gracefulStop(Duration.ofHours(1)).thenRun(stopped::countDown);
        runAll();

        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).doesNotContain("handler 1");
    }

    @Test
    void aCallThatWaitsForAThreadIsAnsweredByItsTimeoutAndDoesNotBegin() throws InterruptedException {
        startRecording();
        TestConnection client = withWaitingCall();
        timer.advance(Duration.ofSeconds(30));

        assertThat(client.take()).contains("SERVER_TIMEOUT").endsWith(",1]");
        runAll();
        assertThat(heard).doesNotContain("flow 1", "handler 1");
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void messagesOfAClientThatSendsAndDisconnectsAreHandled() {
        startRecording();
        TestConnection client = connect();
        client.receiveTogether(MESSAGE, CALL, MESSAGE);
        client.vanish();
        runAll();

        assertThat(heard).containsExactly("started 1", "message", "message", "ended 1", "disconnected");
    }
}
