package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An executor that throws, whatever it throws: every task runs, or its caller hears of it, and the next one is tried again. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyTransportAndFormat")
class ExecutorFaultsTest {
    private static final int MANY = 60;
    private static final long LONG_ENOUGH = 60;

    private final Wiring wiring;
    private final Rig rig;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger thrown = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    ExecutorFaultsTest(Wiring wiring, DataFormat format) {
        this.wiring = wiring;
        this.rig = new Rig(wiring, format);
    }

    static Stream<Arguments> everyTransportAndFormat() {
        return ApiTest.everyTransportAndFormat();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        threads.shutdown();
    }

    /** Throws every third time: what executors throw, in turn. */
    private Executor faulty() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            int number = count.getAndIncrement();
            if (number % 3 == 1) {
                thrown.incrementAndGet();
                throwOne(number / 3);
            }
            taken.incrementAndGet();
            threads.execute(task);
        };
    }

    private static void throwOne(int number) {
        switch (number % 4) {
            case 0 -> throw new RejectedExecutionException("full");
            case 1 -> throw new IllegalStateException("not started");
            case 2 -> throw new OutOfMemoryError("unable to create native thread");
            default -> throw new UnsupportedOperationException();
        }
    }

    private static ApiReturn<ApiEcho.Res> settled(ApiFuture<ApiEcho.Res> call) throws Exception {
        return call.toCompletableFuture().get(LONG_ENOUGH, TimeUnit.SECONDS);
    }

    private static List<String> numbers() {
        return IntStream.range(0, MANY).mapToObj(Integer::toString).toList();
    }

    @Test
    void aServersCallsAndMessagesSurviveItsExecutor() throws Exception {
        Server server = rig.start(options -> options.executor(faulty()));
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        server.listenMsg(SuiteProtocol.CHAT, call -> handled.add(call.msg().content()));
        Client client = rig.raw(server, options -> {});
        List<ApiFuture<ApiEcho.Res>> calls = new ArrayList<>();
        for (String number : numbers()) {
            calls.add(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(number)));
            if (wiring.isDuplex()) {
                client.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", number)).join();
            }
        }
        for (int i = 0; i < MANY; i++) {
            ApiReturn<ApiEcho.Res> ret = settled(calls.get(i));
            if (wiring.isDuplex() || ret.isSucc()) {
                assertThat(ret.orElseThrow().text()).isEqualTo(Integer.toString(i));
            } else { // over HTTP the caller hears of it
                assertThat(ret.err()).matches(error -> error != null && error.type() == TsrpcErrorType.NETWORK_ERROR);
            }
        }
        if (wiring.isDuplex()) {
            await().untilAsserted(() -> assertThat(handled).containsExactlyElementsOf(numbers()));
        }
        for (String number : numbers()) {
            assertThat(settled(server.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(number)))
                            .orElseThrow()
                            .text())
                    .isEqualTo(number);
        }
        assertThat(thrown.get()).isPositive();
        assertThat(taken).as("the next task is given to the executor again").hasValueGreaterThan(thrown.get());
    }

    @Test
    void aClientsCallsMessagesAndConnectionsSurviveItsExecutor() throws Exception {
        Server server = rig.start();
        Client client = rig.raw(server, options -> options.executor(faulty()));
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        if (client instanceof DuplexClient duplex) {
            duplex.listenMsg(SuiteProtocol.CHAT, msg -> handled.add(msg.content()));
        }
        List<ApiFuture<ApiEcho.Res>> calls = new ArrayList<>();
        for (String number : numbers()) {
            calls.add(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req(number)));
            server.broadcastMsg(SuiteProtocol.CHAT, new MsgChat("server", number));
            assertThat(client.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", number))
                            .toCompletableFuture()
                            .get(LONG_ENOUGH, TimeUnit.SECONDS)
                            .isSucc())
                    .isTrue();
        }
        for (int i = 0; i < MANY; i++) {
            assertThat(settled(calls.get(i)).orElseThrow().text()).isEqualTo(Integer.toString(i));
        }
        if (client instanceof DuplexClient duplex) {
            await().untilAsserted(() -> assertThat(handled).containsExactlyElementsOf(numbers()));
            for (int i = 0; i < 10; i++) {
                duplex.disconnect().toCompletableFuture().get(LONG_ENOUGH, TimeUnit.SECONDS);
                assertThat(duplex.connect()
                                .toCompletableFuture()
                                .get(LONG_ENOUGH, TimeUnit.SECONDS)
                                .isSucc())
                        .isTrue();
            }
        }
        assertThat(thrown.get()).isPositive();
        assertThat(taken).as("the next task is given to the executor again").hasValueGreaterThan(thrown.get());
    }
}
