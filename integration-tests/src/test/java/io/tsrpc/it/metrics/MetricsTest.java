package io.tsrpc.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tsrpc.Client;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.ApiFail;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.proto.ApiService;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flows of docs/operations.md, with Micrometer, on servers with a network. */
class MetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    private Server server(String transport, Consumer<ServerBuilder<?>> options) {
        Consumer<ServerBuilder<?>> all = options.andThen(builder -> builder.allowUnhandledApis(true));
        return transport.equals("ws") ? measured(wsServer(all)) : measured(httpServer(all));
    }

    private static WsServer wsServer(Consumer<ServerBuilder<?>> options) {
        WsServer.Builder builder = WsServer.builder(SuiteProtocol.PROTO).port(0);
        options.accept(builder);
        return builder.build();
    }

    private static HttpServer httpServer(Consumer<ServerBuilder<?>> options) {
        HttpServer.Builder builder =
                HttpServer.builder(SuiteProtocol.PROTO).port(0).json(true);
        options.accept(builder);
        return builder.build();
    }

    private Server measured(Server server) {
        open.add(server::stop);
        server.flows().postApiReturnFlow().push(returned -> {
            TsrpcError error = returned.ret().err();
            String code = error == null ? "OK" : String.valueOf(error.code());
            registry.timer("api.calls", "api", returned.call().service().name(), "code", code)
                    .record(returned.call().usedTime());
            return returned;
        });
        server.flows().preSendDataFlow().push(sending -> {
            if (sending.call() == null && sending.service() instanceof ApiService) {
                registry.counter("api.invalid").increment();
            }
            return sending;
        });
        return server;
    }

    private Client client(Server server) {
        Client client;
        if (server instanceof WsServer ws) {
            WsClient duplex = WsClient.of(SuiteProtocol.PROTO, "ws://127.0.0.1:" + ws.port());
            assertThat(duplex.connect().join().isSucc()).isTrue();
            client = duplex;
        } else {
            client = HttpClient.of(SuiteProtocol.PROTO, url((HttpServer) server));
        }
        open.add(0, client);
        return client;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.port();
    }

    private void awaitCalls(String api, String code, long count) {
        await().untilAsserted(() -> assertThat(registry.find("api.calls")
                        .tags("api", api, "code", code)
                        .timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.count()).isEqualTo(count)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "http"})
    void everyReplyIsTimedByItsApiAndCode(String transport) {
        Server server = server(transport, options -> options.apiTimeout(Duration.ofMillis(300)));
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.implementApi(SuiteProtocol.WAIT, call -> {});
        server.implementApi(SuiteProtocol.FAIL, call -> {
            if (call.req().way() == ApiFail.Way.BUSINESS) {
                throw new TsrpcException("No", "REFUSED");
            }
            throw new IllegalStateException("unexpected");
        });
        server.start();
        Client client = client(server);

        client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("one")).join();
        client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("two")).join();
        client.callApi(SuiteProtocol.FAIL, new ApiFail.Req(ApiFail.Way.BUSINESS))
                .join();
        client.callApi(SuiteProtocol.FAIL, new ApiFail.Req(ApiFail.Way.UNEXPECTED))
                .join();
        client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("never")).join();

        awaitCalls("Echo", "OK", 2);
        awaitCalls("Fail", "REFUSED", 1);
        awaitCalls("Fail", "INTERNAL_ERR", 1);
        awaitCalls("Wait", "SERVER_TIMEOUT", 1);
        assertThat(registry.get("api.calls").tag("api", "Wait").timer().totalTime(TimeUnit.MILLISECONDS))
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    void callsThatAreTooManyAreReplies() {
        Server server = server("ws", options -> options.maxConcurrentCalls(1));
        CompletableFuture<Void> gate = new CompletableFuture<>();
        server.implementApi(SuiteProtocol.WAIT, call -> {
            gate.join();
            call.succ(new ApiWait.Res(call.req().gate()));
        });
        server.start();
        Client client = client(server);

        var first = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("first"));
        client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("second")).join();
        gate.complete(null);
        first.join();

        awaitCalls("Wait", "TOO_MANY_CALLS", 1);
        awaitCalls("Wait", "OK", 1);
    }

    @Test
    void requestsThatDoNotFitTheProtocolAreSeenWhenTheirReplyIsSent() throws IOException, InterruptedException {
        HttpServer server = (HttpServer) server("http", options -> {});
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.start();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(server) + "/Echo"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":1}"))
                .build();

        String reply = java.net.http.HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        client(server).callApi(SuiteProtocol.ECHO, new ApiEcho.Req("one")).join();

        assertThat(reply).contains("INPUT_DATA_ERR");
        awaitCalls("Echo", "OK", 1);
        assertThat(registry.get("api.invalid").counter().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "http"})
    void whatTheFirstFlowSetsForItsThreadIsThereInTheHandler(String transport) throws InterruptedException {
        ThreadLocal<@Nullable String> trace = new ThreadLocal<>();
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Server server = server(transport, options -> {});
        server.flows().preApiCallFlow().push(call -> {
            trace.set("call");
            return call;
        });
        server.flows().postApiCallFlow().push(call -> {
            seen.add("after " + trace.get());
            trace.remove();
            return call;
        });
        server.flows().preMsgCallFlow().push(call -> {
            trace.set("message");
            return call;
        });
        server.flows().postMsgCallFlow().push(call -> {
            seen.add("after " + trace.get());
            trace.remove();
            return call;
        });
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res("in " + Objects.toString(trace.get()))));
        server.listenMsg(SuiteProtocol.CHAT, call -> seen.add("in " + trace.get()));
        server.start();
        Client client = client(server);

        ApiEcho.Res res =
                client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("?")).join().orElseThrow();
        String afterCall = seen.poll(10, TimeUnit.SECONDS);
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", "hi")).join();

        assertThat(res.text()).isEqualTo("in call");
        assertThat(afterCall).isEqualTo("after call");
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("in message");
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("after message");
    }
}
