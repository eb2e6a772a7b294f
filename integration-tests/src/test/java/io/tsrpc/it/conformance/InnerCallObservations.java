package io.tsrpc.it.conformance;

import static io.tsrpc.it.Difference.HANDLERS_WITHOUT_ANSWER;
import static io.tsrpc.it.Difference.LOCAL_INPUT;

import io.tsrpc.Server;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.proto.ApiService;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** What servers get that call themselves. */
final class InnerCallObservations {
    private static final List<String> OPTIONS = List.of("--inner-error", "--api-timeout", "20000");
    private static final List<String> SHORT_TIMEOUT = List.of("--inner-error", "--api-timeout", "50");

    private InnerCallObservations() {}

    static void addTo(Observations all) {
        all.same("inner/callApi/ok", () -> call("a", OPTIONS));
        all.same("inner/callApi/throw", () -> call("throw", OPTIONS));
        all.same("inner/callApi/bad-res", () -> call("bad-res", OPTIONS));
        all.same("inner/callApi/slow", () -> call("slow", SHORT_TIMEOUT));
        all.same("inner/callApi/unknown", () -> call(Nope.API, "a", OPTIONS));
        all.differs(
                "inner/callApi/none",
                HANDLERS_WITHOUT_ANSWER,
                Outcome.failure("Server Timeout", "ServerError", "SERVER_TIMEOUT"),
                () -> call("none", SHORT_TIMEOUT));
        all.missing(Reason.TYPED_LANGUAGE, "inner/callApi/req-not-validated", "inner/callApi/excess-res");
        all.same("inner/inputJSON/ok", () -> json("/Test", named("full")));
        all.same("inner/inputJSON/no-slash", () -> json("a/b/Deep", "{}"));
        all.same("inner/inputJSON/unknown", () -> json("/Nope", "{}"));
        all.same("inner/inputJSON/invalid", () -> json("/Test", "{}"));
        all.same("inner/inputJSON/string-body", () -> json("/Test", named("a")));
        all.same("inner/inputJSON/msg-name", () -> json("/a/Note", "{}"));
        all.same("inner/inputJSON/throw", () -> json("/Test", named("throw")));
        all.same("inner/inputJSON/bad-res", () -> json("/Test", named("bad-res")));
        all.same("inner/inputJSON/while-closing", InnerCallObservations::whileClosing);
        all.same("inner/inputBuffer/ok", () -> buffer("0229002c0401280161"));
        all.same("inner/inputBuffer/garbage", () -> buffer("010203"));
        all.same("inner/inputBuffer/throw", () -> buffer("0229002c080128057468726f77"));
        all.differs("inner/inputBuffer/msg", LOCAL_INPUT, "", InnerCallObservations::message);
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    private static Object json(String path, String json) {
        try (RunningServer running = RunningServer.start(OPTIONS)) {
            return answer(running, path, json);
        }
    }

    private static Object answer(RunningServer running, String path, String json) {
        String answer = running.server().http().inputJson(path, json).join();
        return Objects.requireNonNull(new JsonReader(answer).readAny());
    }

    /** While a server waits for a call before it stops. */
    private static Object whileClosing() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (RunningServer running = RunningServer.start(OPTIONS)) {
            Server server = running.server().http();
            server.flows().postConnectFlow().push(conn -> {
                if (began.getCount() > 0) {
                    began.countDown();
                    goOn.await();
                }
                return conn;
            });
            TsrpcFuture<String> first = server.inputJson("Test", named("a"));
            began.await();
            TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofMinutes(1));
            Object answer = answer(running, "Test", named("a"));
            goOn.countDown();
            first.join();
            stopped.join();
            return answer;
        }
    }

    private static Object buffer(String hex) {
        try (RunningServer running = RunningServer.start(OPTIONS)) {
            return buffer(running, hex);
        }
    }

    private static String buffer(RunningServer running, String hex) {
        return HexFormat.of()
                .formatHex(running.server()
                        .http()
                        .inputBuffer(HexFormat.of().parseHex(hex))
                        .join());
    }

    /** The recorded promise never settles. */
    private static Object message() throws InterruptedException {
        try (RunningServer running = RunningServer.start(OPTIONS)) {
            String answer = buffer(running, "0229032c06012803226122");
            running.assertNotes(List.of(List.of("msg", "a/Note", "a")));
            return answer;
        }
    }

    private static Object call(String name, List<String> options) {
        return call(ConformanceServices.TEST, name, options);
    }

    private static Object call(ApiService<ApiTest.Req, ApiTest.Res> api, String name, List<String> options) {
        try (RunningServer running = RunningServer.start(options)) {
            return Outcome.of(running.server()
                    .ws()
                    .callApi(api, new ApiTest.Req(name, null))
                    .join());
        }
    }
}
