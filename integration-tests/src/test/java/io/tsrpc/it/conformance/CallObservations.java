package io.tsrpc.it.conformance;

import io.tsrpc.TsrpcError;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.conformance.protocols.MsgChat;
import io.tsrpc.http.HttpClient;
import io.tsrpc.it.Difference;
import java.util.List;
import java.util.Objects;

/** What clients are told of calls and messages over HTTP. */
final class CallObservations {
    private final String prefix;
    private final boolean json;

    private CallObservations(String format) {
        prefix = "client/http/" + format + "/";
        json = format.equals("json");
    }

    static void addTo(Observations all) {
        for (String format : List.of("bin", "json")) {
            new CallObservations(format).addCalls(all);
            new CallObservations(format).addMessages(all);
        }
    }

    @FunctionalInterface
    private interface Conversation {
        Object hold(Line<HttpClient> line) throws Exception;
    }

    private Observations.Observation talk(Conversation conversation) {
        return () -> {
            try (Line<HttpClient> line = Line.http(json)) {
                return conversation.hold(line);
            }
        };
    }

    private void addCalls(Observations all) {
        all.same(prefix + "ok", talk(line -> Outcome.of(line.test("a").join())));
        all.same(prefix + "throw", talk(line -> Outcome.of(line.test("throw").join())));
        all.same(
                prefix + "timeout-option",
                talk(line -> Outcome.of(line.test("slow", 50).join())));
        all.same(
                prefix + "invalid-api-name",
                talk(line -> Outcome.of(line.client()
                        .callApi(Nope.API, new ApiTest.Req("a", null))
                        .join())));
        all.missing(Reason.TYPED_LANGUAGE, prefix + "invalid-req");
        all.same(prefix + "conn-refused", this::refused);
        all.differs(
                prefix + "after-conn.close",
                List.of(Difference.HTTP_ERROR_FIELDS),
                recorded -> Outcome.withField(recorded, "closeReason", "my reason"),
                talk(CallObservations::closed));
    }

    private Object refused() {
        try (HttpClient client =
                HttpClient.of(ConformanceServices.PROTO, "http://127.0.0.1:1", options -> options.json(json))) {
            TsrpcError err = Objects.requireNonNull(client.callApi(ConformanceServices.TEST, new ApiTest.Req("a", null))
                    .join()
                    .err());
            return Outcome.failure(new TsrpcError(
                    err.message().replace("127.0.0.1:1", "127.0.0.1:PORT"), err.type(), err.code(), err.extra()));
        }
    }

    private static Object closed(Line<HttpClient> line) {
        line.transport().flows().preApiCallFlow().push(call -> {
            call.conn().close("my reason");
            return null;
        });
        return Outcome.of(line.test("a").join());
    }

    private void addMessages(Observations all) {
        all.same(
                prefix + "msg-ok",
                talk(line -> Outcome.of(line.client()
                        .sendMsg(ConformanceServices.CHAT, new MsgChat("hi", null))
                        .join())));
        all.same(
                prefix + "msg-invalid-name",
                talk(line -> Outcome.of(
                        line.client().sendMsg(Nope.MSG, new MsgChat("hi", null)).join())));
        all.same(
                prefix + "msg-invalid-body",
                talk(line -> Outcome.of(line.client()
                        .sendMsg(ConformanceServices.CHAT, withoutText())
                        .join())));
    }

    @SuppressWarnings("NullAway") // what is to be refused
    static MsgChat withoutText() {
        return new MsgChat(null, null);
    }
}
