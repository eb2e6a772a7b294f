package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Admission;
import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Headers;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiFail;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** User code that leaves its thread interrupted: no other user code, which may run on the same thread next, finds it so. */
@ParameterizedClass(name = "{0}, threads: {1}")
@MethodSource("everyTransport")
class InterruptsTest {
    private final Rig rig;
    private final ExecutorService pool;
    private final Threads threads;
    private final Queue<String> ran = new ConcurrentLinkedQueue<>();
    private final Queue<String> foundInterrupted = new ConcurrentLinkedQueue<>();

    /** Which threads user code runs on. */
    private enum Threads {
        /** Those of the library. */
        DEFAULT,
        /** Those of a pool that leaves interrupts set between tasks. */
        POOL,
        /** Those on which an executor is called that runs tasks at once. */
        CALLING
    }

    InterruptsTest(Wiring wiring, Threads threads) {
        this.rig = new Rig(wiring, DataFormat.BINARY);
        this.threads = threads;
        this.pool = new ForkJoinPool(4);
    }

    static Stream<Arguments> everyTransport() {
        return Stream.of(Wiring.values())
                .flatMap(wiring -> Stream.of(Threads.values()).map(threads -> Arguments.of(wiring, threads)));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        pool.shutdown();
    }

    private void of(ServerBuilder<?> server) {
        server.admission(head -> {
            run("server admission");
            return Admission.accepted();
        });
        switch (threads) {
            case POOL -> server.executor(pool);
            case CALLING -> server.executor((Executor) Runnable::run);
            case DEFAULT -> {}
        }
    }

    private void of(ClientOptions<?> client) {
        switch (threads) {
            case POOL -> client.executor(pool);
            case CALLING -> client.executor((Executor) Runnable::run);
            case DEFAULT -> {}
        }
        client.headers(() -> {
            run("client headers");
            return Headers.NONE;
        });
    }

    /** What user code does. */
    private void run(String name) {
        if (Thread.interrupted()) {
            foundInterrupted.add(name);
        }
        ran.add(name);
        Thread.currentThread().interrupt();
    }

    private <T> void leaveInterrupted(String name, Flow<T> flow) {
        flow.push(value -> {
            run(name);
            return value;
        });
    }

    private void listen(Server server) {
        ServerFlows flows = server.flows();
        leaveInterrupted("server postConnect", flows.postConnectFlow());
        leaveInterrupted("server postDisconnect", flows.postDisconnectFlow());
        leaveInterrupted("server preRecvData", flows.preRecvDataFlow());
        leaveInterrupted("server preApiCall", flows.preApiCallFlow());
        leaveInterrupted("server preApiReturn", flows.preApiReturnFlow());
        leaveInterrupted("server postApiCall", flows.postApiCallFlow());
        leaveInterrupted("server preMsgCall", flows.preMsgCallFlow());
        leaveInterrupted("server postMsgCall", flows.postMsgCallFlow());
        server.listenMsg(SuiteProtocol.CHAT, call -> run("server listener"));
        server.listenMsg(SuiteProtocol.CHAT, call -> run("server listener 2"));
    }

    /** All flows but those that run on the thread of the caller. */
    private void listen(Client client) {
        ClientFlows flows = client.flows();
        leaveInterrupted("client preConnect", flows.preConnectFlow());
        leaveInterrupted("client postConnect", flows.postConnectFlow());
        leaveInterrupted("client postDisconnect", flows.postDisconnectFlow());
        leaveInterrupted("client preRecvData", flows.preRecvDataFlow());
        leaveInterrupted("client preApiReturn", flows.preApiReturnFlow());
        leaveInterrupted("client postApiReturn", flows.postApiReturnFlow());
        leaveInterrupted("client preRecvMsg", flows.preRecvMsgFlow());
        leaveInterrupted("client postRecvMsg", flows.postRecvMsgFlow());
        if (client instanceof DuplexClient duplex) {
            duplex.listenMsg(SuiteProtocol.CHAT, msg -> run("client listener"));
            duplex.listenMsg(SuiteProtocol.CHAT, msg -> run("client listener 2"));
        }
    }

    private void awaitRan(String name, int times) {
        await().untilAsserted(
                        () -> assertThat(ran.stream().filter(name::equals)).hasSize(times));
    }

    private ApiReturn<?> callWithCallback(Client client) {
        ApiFuture<ApiWait.Res> call = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("gate"));
        var callback = call.thenAcceptAsync(ret -> run("client callback"));
        rig.gates.open("gate");
        callback.toCompletableFuture().join();
        return call.join();
    }

    @Test
    void anInterruptConcernsNoOtherUserCode() {
        Server server = rig.start(this::of);
        Client client = rig.unconnected(server, this::of);
        listen(server);
        listen(client);
        if (client instanceof DuplexClient duplex) {
            var callback = duplex.connect().thenAcceptAsync(connected -> run("client connected"));
            callback.toCompletableFuture().join();
        }
        for (int i = 1; i <= 3; i++) {
            assertThat(callWithCallback(client).isSucc()).isTrue();
            assertThat(client.callApi(SuiteProtocol.FAIL, new ApiFail.Req(ApiFail.Way.BUSINESS))
                            .join()
                            .isSucc())
                    .isFalse();
            assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("a"))
                            .join()
                            .isSucc())
                    .isTrue();
            assertThat(client.sendMsg(SuiteProtocol.CHAT, new MsgChat("a", "b"))
                            .join()
                            .isSucc())
                    .isTrue();
            awaitRan("server postMsgCall", i);
        }
        awaitRan("client postApiReturn", 9);
        if (client instanceof DuplexClient duplex) {
            server.connections()
                    .forEach(conn -> List.of("c", "d")
                            .forEach(text -> conn.sendMsg(SuiteProtocol.CHAT, new MsgChat("b", text))));
            awaitRan("client postRecvMsg", 2);
            duplex.disconnect().join();
            awaitRan("client postDisconnect", 1);
            awaitRan("server postDisconnect", 1);
        } else {
            awaitRan("server postDisconnect", 12);
        }
        assertThat(foundInterrupted).isEmpty();
    }

    @Test
    void theCallersInterruptStays() {
        Server server = rig.start(this::of);
        Client client = rig.unconnected(server, this::of);
        Thread.currentThread().interrupt();
        try {
            if (client instanceof DuplexClient duplex) {
                assertThat(duplex.connect().toCompletableFuture().join().isSucc())
                        .isTrue();
            }
            assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("a"))
                            .join()
                            .isSucc())
                    .isTrue();
            assertThat(client.sendMsg(SuiteProtocol.CHAT, new MsgChat("a", "b"))
                            .join()
                            .isSucc())
                    .isTrue();
            server.stop();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
