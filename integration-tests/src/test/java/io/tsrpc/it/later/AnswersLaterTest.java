package io.tsrpc.it.later;

import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiFuture;
import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.it.Link;
import io.tsrpc.it.later.protocols.ApiQuick;
import io.tsrpc.it.later.protocols.ApiSlow;
import io.tsrpc.it.later.protocols.LaterApi;
import io.tsrpc.it.later.protocols.LaterProtocol;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An API whose skeleton method returns a stage, beside one whose method returns the response. */
@Timeout(60)
@ParameterizedClass(name = "{0} {1}")
@MethodSource("io.tsrpc.it.Link#all")
class AnswersLaterTest {
    private static final TsrpcError INTERNAL = TsrpcError.of("Internal Server Error", SERVER_ERROR, "INTERNAL_ERR");

    private final Link link;
    private final Slow apis = new Slow();

    AnswersLaterTest(Link.Transport transport, DataFormat format) {
        this.link = new Link(transport, format);
    }

    @AfterEach
    void close() {
        link.close();
    }

    /** Leaves it to the test when and how the slow API is answered. */
    private static final class Slow implements LaterApi {
        private volatile boolean areReadOnly;
        private final BlockingQueue<CompletableFuture<ApiSlow.Res>> stages = new LinkedBlockingQueue<>();
        private final BlockingQueue<ApiCall<ApiSlow.Req, ApiSlow.Res>> calls = new LinkedBlockingQueue<>();

        @Override
        public ApiQuick.Res quick(ApiQuick.Req req, ApiCall<ApiQuick.Req, ApiQuick.Res> call) {
            return new ApiQuick.Res(req.text());
        }

        @Override
        public CompletionStage<ApiSlow.Res> slow(ApiSlow.Req req, ApiCall<ApiSlow.Req, ApiSlow.Res> call) {
            CompletableFuture<ApiSlow.Res> stage = new CompletableFuture<>();
            calls.add(call);
            stages.add(stage);
            return areReadOnly ? stage.minimalCompletionStage() : stage;
        }
    }

    private Server server() {
        Server server = link.server(LaterProtocol.PROTO, options -> options.implement(apis));
        server.start();
        return server;
    }

    private static ApiFuture<ApiSlow.Res> call(Client client) {
        return client.callApi(LaterProtocol.SLOW, new ApiSlow.Req());
    }

    /** What a call returns whose stage ends in this way. */
    private ApiReturn<ApiSlow.Res> answered(Client client, StageEnd end) throws Exception {
        ApiFuture<ApiSlow.Res> call = call(client);
        end.of(apis.stages.take());
        return call.join();
    }

    private interface StageEnd {
        void of(CompletableFuture<ApiSlow.Res> stage);
    }

    @Test
    void theStageIsTheAnswerAndHoldsNoOtherCallUp() throws Exception {
        Client client = link.client(server(), LaterProtocol.PROTO);
        ApiFuture<ApiSlow.Res> slow = call(client);
        CompletableFuture<ApiSlow.Res> stage = apis.stages.take();
        assertThat(client.callApi(LaterProtocol.QUICK, new ApiQuick.Req("now"))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("now");
        assertThat(slow.isDone()).isFalse();
        stage.complete(new ApiSlow.Res("later"));
        assertThat(slow.join().orElseThrow().text()).isEqualTo("later");
    }

    @Test
    void aTsrpcExceptionOfTheStageIsTheError() throws Exception {
        Client client = link.client(server(), LaterProtocol.PROTO);
        ApiReturn<ApiSlow.Res> ret =
                answered(client, stage -> stage.completeExceptionally(new TsrpcException("No such line", "NO_LINE")));
        assertThat(ret.err()).isEqualTo(TsrpcError.of("No such line").withCode("NO_LINE"));
    }

    @Test
    void aTsrpcExceptionIsTheErrorOfStagesThatFollowAsWell() {
        Server server = link.server(
                LaterProtocol.PROTO,
                options -> options.implement(new LaterApi() {
                    @Override
                    public ApiQuick.Res quick(ApiQuick.Req req, ApiCall<ApiQuick.Req, ApiQuick.Res> call) {
                        return new ApiQuick.Res(req.text());
                    }

                    @Override
                    public CompletionStage<ApiSlow.Res> slow(ApiSlow.Req req, ApiCall<ApiSlow.Req, ApiSlow.Res> call) {
                        return CompletableFuture.failedFuture(new TsrpcException("No such line", "NO_LINE"))
                                .thenApply(line ->
                                        new ApiSlow.Res(line.toString())); // completes with a CompletionException
                    }
                }));
        server.start();
        assertThat(call(link.client(server, LaterProtocol.PROTO)).join().err())
                .isEqualTo(TsrpcError.of("No such line").withCode("NO_LINE"));
    }

    /** As by {@code handle}, whose function throws what it got from the stage before as the cause of another one. */
    @Test
    void aTsrpcExceptionIsTheErrorHoweverOftenItIsWrapped() throws Exception {
        Client client = link.client(server(), LaterProtocol.PROTO);
        Throwable thrown =
                new CompletionException(new CompletionException(new TsrpcException("No such line", "NO_LINE")));
        ApiReturn<ApiSlow.Res> ret = answered(client, stage -> stage.completeExceptionally(thrown));
        assertThat(ret.err()).isEqualTo(TsrpcError.of("No such line").withCode("NO_LINE"));
    }

    private static final class WithoutCause extends CompletionException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void exceptionsThatAreTheCausesOfEachOtherAreAnError() throws Exception {
        Client client = link.client(server(), LaterProtocol.PROTO);
        CompletionException thrown = new WithoutCause();
        var unused = thrown.initCause(new CompletionException(thrown));
        assertThat(answered(client, stage -> stage.completeExceptionally(thrown))
                        .err())
                .isEqualTo(INTERNAL);
    }

    @Test
    void anyOtherEndOfTheStageIsAnInternalErrorThatTellsNothing() throws Exception {
        Client client = link.client(server(), LaterProtocol.PROTO);
        assertThat(answered(client, stage -> stage.completeExceptionally(new IllegalStateException("secret")))
                        .err())
                .isEqualTo(INTERNAL);
        assertThat(answered(client, stage -> stage.completeExceptionally(new StackOverflowError("secret")))
                        .err())
                .isEqualTo(INTERNAL);
        assertThat(answered(client, stage -> stage.complete(null)).err()).isEqualTo(INTERNAL);
        assertThat(answered(client, stage -> stage.cancel(true)).err()).isEqualTo(INTERNAL);
    }

    @Test
    @SuppressWarnings("NullAway") // wrong on purpose
    void aMethodWithoutStageOrThatThrowsFailsItsCall() {
        Server server = link.server(
                LaterProtocol.PROTO,
                options -> options.implement(new LaterApi() {
                    private boolean second;

                    @Override
                    public ApiQuick.Res quick(ApiQuick.Req req, ApiCall<ApiQuick.Req, ApiQuick.Res> call) {
                        return new ApiQuick.Res(req.text());
                    }

                    @Override
                    public synchronized CompletionStage<ApiSlow.Res> slow(
                            ApiSlow.Req req, ApiCall<ApiSlow.Req, ApiSlow.Res> call) {
                        if (second) {
                            throw new TsrpcException("Not now", "BUSY");
                        }
                        second = true;
                        return null;
                    }
                }));
        server.start();
        Client client = link.client(server, LaterProtocol.PROTO);
        assertThat(call(client).join().err()).isEqualTo(INTERNAL);
        assertThat(call(client).join().err()).isEqualTo(TsrpcError.of("Not now").withCode("BUSY"));
    }

    @Test
    void theTimeoutAnswersAndCancelsTheStage() throws Exception {
        Server server = link.server(
                LaterProtocol.PROTO, options -> options.implement(apis).apiTimeout(Duration.ofMillis(50)));
        server.start();
        ApiFuture<ApiSlow.Res> call = call(link.client(server, LaterProtocol.PROTO));
        assertThat(call.join().err()).isEqualTo(TsrpcError.of("Server Timeout", SERVER_ERROR, "SERVER_TIMEOUT"));
        assertThat(endOf(apis.stages.take())).isEqualTo("cancelled");
    }

    @Test
    void whatRunsWhenTheStageIsCancelledHoldsNoAnswerUp() throws Exception {
        ApiFuture<ApiSlow.Res> call = call(link.client(server(), LaterProtocol.PROTO));
        ApiCall<ApiSlow.Req, ApiSlow.Res> handled = apis.calls.take();
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<Boolean> waited = new CompletableFuture<>();
        var unused = apis.stages.take().whenComplete((res, thrown) -> {
            try {
                waited.complete(answered.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                waited.completeExceptionally(e);
            }
        });
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> handled.error("Something else"));
        assertThat(call.join().err()).isEqualTo(TsrpcError.of("Something else"));
        answered.countDown();
        assertThat(waited.join()).isTrue();
        assertThat(other.join()).isTrue();
    }

    @Test
    void aStageThatCannotBeCancelledIsLeftAlone() throws Exception {
        apis.areReadOnly = true;
        Server server = link.server(
                LaterProtocol.PROTO, options -> options.implement(apis).apiTimeout(Duration.ofMillis(50)));
        server.start();
        Client client = link.client(server, LaterProtocol.PROTO);
        assertThat(call(client).join().err())
                .isEqualTo(TsrpcError.of("Server Timeout", SERVER_ERROR, "SERVER_TIMEOUT"));
        assertThat(apis.stages.take().isDone()).isFalse();
    }

    private static String endOf(CompletableFuture<?> stage) {
        return stage.handle((res, thrown) -> stage.isCancelled() ? "cancelled" : res + " " + thrown)
                .join();
    }

    @Test
    void anotherAnswerCancelsTheStage() throws Exception {
        ApiFuture<ApiSlow.Res> call = call(link.client(server(), LaterProtocol.PROTO));
        CompletableFuture<ApiSlow.Res> stage = apis.stages.take();
        assertThat(apis.calls.take().error("I give up")).isTrue();
        assertThat(endOf(stage)).isEqualTo("cancelled");
        assertThat(call.join().err()).isEqualTo(TsrpcError.of("I give up"));
    }

    @Test
    void theEndOfTheConnectionCancelsTheStage() throws Exception {
        Server server = server();
        Client client = link.client(server, LaterProtocol.PROTO);
        ApiFuture<ApiSlow.Res> call = call(client);
        CompletableFuture<ApiSlow.Res> stage = apis.stages.take();
        if (client instanceof DuplexClient duplex) {
            duplex.disconnect().join();
        } else {
            server.stop(); // a client over HTTP cannot say that it leaves
        }
        assertThat(endOf(stage)).isEqualTo("cancelled");
        assertThat(call.join().isSucc()).isFalse();
    }

    @Test
    void aGracefulStopWaitsForTheStage() throws Exception {
        Server server = server();
        ApiFuture<ApiSlow.Res> call = call(link.client(server, LaterProtocol.PROTO));
        CompletableFuture<ApiSlow.Res> stage = apis.stages.take();
        TsrpcFuture<Void> stopped = server.gracefulStop(Duration.ofSeconds(50));
        assertThat(stopped.isDone()).isFalse();
        stage.complete(new ApiSlow.Res("at last"));
        assertThat(call.join().orElseThrow().text()).isEqualTo("at last");
        stopped.join();
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
    }

    @Test
    void theServersOwnCallsWaitForTheStage() throws Exception {
        ApiFuture<ApiSlow.Res> call = server().callApi(LaterProtocol.SLOW, new ApiSlow.Req());
        apis.stages.take().complete(new ApiSlow.Res("inside"));
        assertThat(call.join().orElseThrow().text()).isEqualTo("inside");
    }

    @Test
    void aHandlerOfItsOwnReplacesTheMethodOfASkeleton() {
        Server server = server();
        server.implementApi(LaterProtocol.SLOW, call -> call.succ(new ApiSlow.Res("own")));
        Client client = link.client(server, LaterProtocol.PROTO);
        assertThat(call(client).join().orElseThrow().text()).isEqualTo("own");
        assertThat(client.callApi(LaterProtocol.QUICK, new ApiQuick.Req("skeleton"))
                        .join()
                        .orElseThrow()
                        .text())
                .isEqualTo("skeleton");
        assertThat(apis.calls).isEmpty();
        assertThatThrownBy(() -> server.implementApi(LaterProtocol.SLOW, call -> call.error("twice")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The API Slow has a handler already");
    }
}
