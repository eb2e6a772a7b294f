package io.tsrpc.it.conformance;

import static io.tsrpc.it.Difference.RETURN_FLOWS_THAT_THROW;

import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.http.HttpClient;
import io.tsrpc.it.Difference;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What clients get when a server's flows fail or stop something. */
final class ServerCallObservations {
    private static final Recorded GREET_ME = new Recorded(Map.of(
            "method", "POST",
            "path", "/Test",
            "headers", Map.of("Content-Type", "application/json"),
            "bodyText", "{\"name\":\"a\"}"));

    private ServerCallObservations() {}

    static void addTo(Observations all) {
        all.differs(
                "server/flow/preApiReturnFlow-throwing-reruns-itself",
                RETURN_FLOWS_THAT_THROW,
                Map.of("flowRuns", 1L, "result", Outcome.failure("ret flow", "ApiError", "RF")),
                ServerCallObservations::throwWhenReturning);
        all.same(
                "server/flow/postApiCallFlow-throws-after-succ",
                () -> call("a", 20_000, ServerCallObservations::throwAfterHandlers));
        all.same(
                "server/flow/postApiCallFlow-throws-without-return",
                () -> call("none", 20_000, ServerCallObservations::throwAfterHandlers));
        all.same(
                "server/flow/preRecvDataFlow-null",
                () -> call("a", 100, flows -> flows.preRecvDataFlow().push(data -> null)));
        all.differs(
                "server/flow/preRecvDataFlow-throws",
                Difference.DATA_FLOWS_THAT_THROW,
                Outcome.withField(
                        Outcome.failure("Internal Server Error", "ServerError", "INTERNAL_ERR"),
                        "innerErr",
                        "on purpose"),
                () -> call(
                        "a",
                        100,
                        flows -> flows.preRecvDataFlow().push(data -> {
                            throw new IllegalStateException("on purpose");
                        })));
        all.same(
                "server/flow/preSendDataFlow-null",
                () -> call("a", 100, flows -> flows.preSendDataFlow().push(data -> null)));
        all.same("server/http/conn.close(reason)", ServerCallObservations::close);
        all.differs(
                "server/implementApi-twice",
                Reason.SHAPE_OF_THE_API,
                "The API Test has a handler already",
                ServerCallObservations::implementTwice);
    }

    private static Object call(String name, long timeoutMillis, Consumer<ServerFlows> flow) {
        try (Line<HttpClient> line = Line.http(false)) {
            flow.accept(line.transport().flows());
            return Outcome.of(line.test(name, timeoutMillis).join());
        }
    }

    private static void throwAfterHandlers(ServerFlows flows) {
        flows.postApiCallFlow().push(call -> {
            throw new IllegalStateException("pac");
        });
    }

    private static Object throwWhenReturning() {
        AtomicLong runs = new AtomicLong();
        Object result = call(
                "a",
                20_000,
                flows -> flows.preApiReturnFlow().push(returning -> {
                    runs.incrementAndGet();
                    throw new TsrpcException(TsrpcError.of("ret flow").withCode("RF"));
                }));
        return Map.of("flowRuns", runs.get(), "result", result);
    }

    private static Object close() throws IOException {
        try (Line<HttpClient> line = Line.http(false)) {
            line.transport().flows().preApiCallFlow().push(call -> {
                call.conn().close("my reason");
                return null;
            });
            HttpExchange exchange = HttpExchange.with(line.server().http().port(), GREET_ME);
            String name = "x-tsrpc-close-reason: ";
            String header = HttpHeaders.compared(exchange.headers()).stream()
                    .filter(value -> value.startsWith(name))
                    .findAny()
                    .orElse(name);
            return Map.of(
                    "status", exchange.statusCode(),
                    "header", header.substring(name.length()),
                    "body", exchange.text());
        }
    }

    private static Object implementTwice() {
        try (Line<HttpClient> line = Line.http(false)) {
            Server server = line.transport();
            server.implementApi(ConformanceServices.TEST, call -> call.error("never called"));
            return "no complaint";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
