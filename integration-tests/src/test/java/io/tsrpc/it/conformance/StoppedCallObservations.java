package io.tsrpc.it.conformance;

import static io.tsrpc.it.Difference.CALLS_ALWAYS_RETURN;

import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.http.HttpClient;
import java.util.Objects;
import java.util.function.Consumer;

/** What becomes of calls that a client's flow or the caller ends. */
final class StoppedCallObservations {
    private StoppedCallObservations() {}

    static void addTo(Observations all) {
        all.same(
                "client/flow/preCallApi-return-mock",
                () -> callThrough(flows -> flows.preCallApiFlow().push(StoppedCallObservations::mocked)));
        all.differs(
                "client/flow/preCallApi-null",
                CALLS_ALWAYS_RETURN,
                stoppedBy("preCallApiFlow"),
                () -> callThrough(flows -> flows.preCallApiFlow().push(call -> null)));
        all.differs(
                "client/flow/preCallApi-throws",
                CALLS_ALWAYS_RETURN,
                stoppedBy("preCallApiFlow"),
                () -> callThrough(flows -> flows.preCallApiFlow().push(call -> {
                    throw new IllegalStateException("on purpose");
                })));
        all.differs(
                "client/flow/preApiReturn-null",
                CALLS_ALWAYS_RETURN,
                stoppedBy("preApiReturnFlow"),
                () -> callThrough(flows -> flows.preApiReturnFlow().push(returning -> null)));
        all.differs(
                "client/flow/preSendData-null-then-timeout",
                CALLS_ALWAYS_RETURN,
                stoppedBy("preSendDataFlow"),
                () -> callThrough(flows -> flows.preSendDataFlow().push(data -> null)));
        all.differs(
                "client/abort",
                CALLS_ALWAYS_RETURN,
                Outcome.failure("Aborted", "ClientError", "ABORTED"),
                StoppedCallObservations::abort);
    }

    private static Object stoppedBy(String flow) {
        return Outcome.failure("Canceled by " + flow, "ClientError", "STOPPED_BY_FLOW");
    }

    private static ClientFlows.CallApi<?, ?> mocked(ClientFlows.CallApi<?, ?> call) {
        ClientFlows.CallApi<ApiTest.Req, ApiTest.Res> test = Objects.requireNonNull(call.as(ConformanceServices.TEST));
        return test.withRet(ApiReturn.success(new ApiTest.Res("mock", null, null)));
    }

    private static Object callThrough(Consumer<ClientFlows> flow) {
        try (Line<HttpClient> line = Line.http(false)) {
            flow.accept(line.client().flows());
            return Outcome.of(line.test("a").join());
        }
    }

    private static Object abort() {
        try (Line<HttpClient> line = Line.http(false)) {
            ApiFuture<ApiTest.Res> call = line.test("slow");
            call.abort();
            return Outcome.of(call.join());
        }
    }
}
