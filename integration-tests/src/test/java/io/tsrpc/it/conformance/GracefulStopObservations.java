package io.tsrpc.it.conformance;

import io.tsrpc.ApiFuture;
import io.tsrpc.Client;
import io.tsrpc.ClientStatus;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import io.tsrpc.http.HttpClient;
import io.tsrpc.it.Difference;
import io.tsrpc.ws.WsClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What servers that stop gracefully do with old calls and new ones. */
final class GracefulStopObservations {
    private static final Duration LONG = Duration.ofSeconds(20);

    private GracefulStopObservations() {}

    static void addTo(Observations all) {
        all.same("gracefulStop/http/pending-result", () -> http(Stopping::pendingResult));
        all.differs(
                "gracefulStop/http/new-request-during",
                List.of(Difference.HTTP_ERROR_FIELDS),
                recorded -> Outcome.withField(
                        Outcome.withField(recorded, "httpCode", 503),
                        "cause",
                        "The server answered `503 Service Unavailable` with no content"),
                () -> http(Stopping::newRequest));
        all.same("gracefulStop/status-after", () -> http(Stopping::statusAfter));
        all.missing(Reason.TIME, "gracefulStop/http/ms(about)");
        all.same("gracefulStop/ws/pending-result", () -> ws(Stopping::pendingResult));
        all.differs(
                "gracefulStop/ws/new-request-during",
                Difference.CALLS_WHILE_STOPPING,
                Outcome.failure("The server is stopping", "ServerError", "SERVER_STOPPING"),
                () -> ws(Stopping::newRequest));
        all.same("gracefulStop/ws/resolved", () -> ws(Stopping::resolved));
        all.same("gracefulStop/status-after-ws", () -> ws(Stopping::statusAfter));
        all.same("gracefulStop/ws/new-connection-during", () -> connectMeanwhile(false));
        all.same("gracefulStop/ws/new-connection-status-after", () -> connectMeanwhile(true));
        all.differs(
                "gracefulStop/maxWaitTime=150-with-600ms-call",
                Reason.TIME,
                Map.of("result", "resolved"),
                () -> Map.of("result", stopWithoutWaiting()));
        all.same("gracefulStop/idle", GracefulStopObservations::stopIdle);
        all.same("gracefulStop/twice", GracefulStopObservations::stopTwice);
    }

    @FunctionalInterface
    private interface Look<C extends Client> {
        Object at(Stopping<C> stopping) throws Exception;
    }

    private static Object http(Look<HttpClient> look) throws Exception {
        try (Stopping<HttpClient> stopping = Stopping.of(Line.http(false), LONG)) {
            return look.at(stopping);
        }
    }

    private static Object ws(Look<WsClient> look) throws Exception {
        try (Stopping<WsClient> stopping = Stopping.of(Line.ws(), LONG)) {
            return look.at(stopping);
        }
    }

    /** A new client's result of connecting, or its status in the end. */
    private static Object connectMeanwhile(boolean statusAfter) throws Exception {
        return ws(stopping -> {
            int port = stopping.line.server().ws().port();
            try (WsClient other = WsClient.of(ConformanceServices.PROTO, "ws://127.0.0.1:" + port)) {
                Object result = Outcome.of(other.connect().join());
                if (!statusAfter) {
                    return result;
                }
                return Awaitility.await()
                        .until(other::status, status -> status == ClientStatus.CLOSED)
                        .toString();
            }
        });
    }

    private static Object stopWithoutWaiting() throws Exception {
        try (Stopping<WsClient> stopping = Stopping.of(Line.ws(), Duration.ofMillis(1))) {
            stopping.stopped.toCompletableFuture().get(20, TimeUnit.SECONDS);
            return "resolved";
        }
    }

    private static Object stopIdle() {
        try (Line<WsClient> line = Line.ws()) {
            line.transport().gracefulStop(LONG).join();
            return "resolved";
        }
    }

    private static Object stopTwice() {
        try (Line<WsClient> line = Line.ws()) {
            line.transport().gracefulStop(LONG).join();
            line.transport().gracefulStop(LONG).join();
            return "no complaint";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** A server that waits for one call, which goes on when it is let. */
    private static final class Stopping<C extends Client> implements AutoCloseable {
        private final Line<C> line;
        private final CountDownLatch goOn;
        private final ApiFuture<ApiTest.Res> pending;
        private final TsrpcFuture<Void> stopped;

        private Stopping(Line<C> line, CountDownLatch goOn, ApiFuture<ApiTest.Res> pending, TsrpcFuture<Void> stopped) {
            this.line = line;
            this.goOn = goOn;
            this.pending = pending;
            this.stopped = stopped;
        }

        static <C extends Client> Stopping<C> of(Line<C> line, Duration maxWait) throws InterruptedException {
            CountDownLatch began = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            line.transport().flows().preApiCallFlow().push(call -> {
                began.countDown();
                goOn.await();
                return call;
            });
            ApiFuture<ApiTest.Res> pending = line.test("slow");
            began.await();
            return new Stopping<>(line, goOn, pending, line.transport().gracefulStop(maxWait));
        }

        Object newRequest() {
            return Outcome.of(line.test("a", 100).join());
        }

        Object pendingResult() {
            goOn.countDown();
            return Outcome.of(pending.join());
        }

        Object resolved() {
            goOn.countDown();
            stopped.join();
            return "resolved";
        }

        Object statusAfter() {
            goOn.countDown();
            stopped.join();
            return line.transport().status().toString();
        }

        @Override
        public void close() {
            goOn.countDown();
            line.close();
        }
    }
}
