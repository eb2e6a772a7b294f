package io.tsrpc.it.conformance;

import static io.tsrpc.it.Difference.HANDLERS_WITHOUT_ANSWER;
import static io.tsrpc.it.Difference.INNER_INPUT;

import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.proto.ApiService;
import java.util.List;

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
        for (String name : List.of(
                "ok",
                "no-slash",
                "unknown",
                "invalid",
                "string-body",
                "msg-name",
                "throw",
                "bad-res",
                "while-closing")) {
            all.missing(INNER_INPUT, "inner/inputJSON/" + name);
        }
        for (String name : List.of("ok", "garbage", "throw", "msg")) {
            all.missing(INNER_INPUT, "inner/inputBuffer/" + name);
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
