package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where functions that are chained on a future run: on the executor, or on the calling thread if the future is complete
 * already; those that end in Async always on the executor. Derived stages keep this.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("everyTransport")
class FutureThreadsTest {
    private static final String CLIENT = "user-client";
    private static final String SERVER = "user-server";
    private static final long LONG_ENOUGH = 60;

    private final Rig rig;
    private final ExecutorService clientThreads = Executors.newCachedThreadPool(task -> new Thread(task, CLIENT));
    private final ExecutorService serverThreads = Executors.newCachedThreadPool(task -> new Thread(task, SERVER));
    private final Server server;
    private final Client client;

    FutureThreadsTest(Wiring wiring) {
        this.rig = new Rig(wiring, DataFormat.BINARY);
        this.server = rig.start(options -> options.executor(serverThreads));
        this.client = rig.raw(server, options -> options.executor(clientThreads));
    }

    static Stream<Arguments> everyTransport() {
        return Stream.of(Wiring.values()).map(Arguments::of);
    }

    @AfterEach
    void close() throws Exception {
        rig.gates.openAll();
        rig.close();
        clientThreads.shutdown();
        serverThreads.shutdown();
    }

    private static String thread() {
        return Thread.currentThread().getName();
    }

    private static String get(CompletionStage<String> stage) throws Exception {
        return stage.toCompletableFuture().get(LONG_ENOUGH, TimeUnit.SECONDS);
    }

    /** What is chained on a future that is complete, and on stages that derive from it. */
    private static void assertComplete(CompletionStage<?> complete, String executor) throws Exception {
        String here = thread();
        assertThat(get(complete.thenApply(value -> thread()))).isEqualTo(here);
        assertThat(get(complete.thenApplyAsync(value -> thread()))).isEqualTo(executor);
        assertThat(get(complete.handle((value, e) -> "").thenApplyAsync(value -> thread())))
                .isEqualTo(executor);
        assertThat(get(complete.toCompletableFuture().thenApplyAsync(value -> thread())))
                .isEqualTo(executor);
        assertThat(get(complete.thenCompose(value -> CompletableFuture.completedFuture(""))
                        .thenApplyAsync(value -> thread())))
                .isEqualTo(executor);
    }

    @Test
    void functionsOnAFutureThatIsNotCompleteRunOnTheExecutor() throws Exception {
        ApiFuture<ApiWait.Res> call = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("gate"));
        CompletionStage<String> direct = call.thenApply(ret -> thread());
        CompletionStage<String> derived = call.whenComplete((ret, e) -> {}).thenApply(ret -> thread());
        CompletionStage<String> copied = call.toCompletableFuture().thenApply(ret -> thread());
        rig.gates.entered("gate");
        rig.gates.open("gate");

        assertThat(get(direct)).isEqualTo(CLIENT);
        assertThat(get(derived)).isEqualTo(CLIENT);
        assertThat(get(copied)).isEqualTo(CLIENT);
    }

    @Test
    void anAbortRunsNothingOnTheThreadThatAborts() throws Exception {
        ApiFuture<ApiWait.Res> call = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("gate"));
        CompletionStage<String> direct = call.thenApply(ret -> thread());
        call.abort();

        assertThat(get(direct)).isEqualTo(CLIENT);
    }

    @Test
    void functionsOnFuturesThatAreCompleteRunOnTheCallingThread() throws Exception {
        ApiFuture<ApiEcho.Res> call = client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("x"));
        call.join();
        assertComplete(call, CLIENT);
        var sent = client.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", "hi"));
        sent.join();
        assertComplete(sent, CLIENT);
        if (client instanceof DuplexClient duplex) {
            assertComplete(duplex.connect(), CLIENT);
            var disconnecting = duplex.disconnect();
            disconnecting.join();
            assertComplete(disconnecting, CLIENT);
        }
        ApiFuture<ApiEcho.Res> local = server.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("x"));
        local.join();
        assertComplete(local, SERVER);
    }

    @Test
    void functionsOnAGracefulStopRunOnAThreadOfTheirOwn() throws Exception {
        var stopping = server.gracefulStop(Duration.ofSeconds(60));
        CompletionStage<String> direct = stopping.thenApply(stopped -> thread());
        assertThat(get(direct))
                .satisfiesAnyOf(
                        name -> assertThat(name).startsWith("tsrpc-server-stop"),
                        name -> assertThat(name).isEqualTo(thread()));
        assertThat(get(stopping.thenApplyAsync(stopped -> thread()))).startsWith("tsrpc-server-stop");
    }
}
